import { useTranslations } from "next-intl";
import { itemPeriod, itemTitle } from "@/components/questionnaire/item-title";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import type { Typed } from "@/lib/questionnaire/draft.schema";
import { evidenceNeeds } from "@/lib/questionnaire/evidence-needs";
import type { Fields } from "@/lib/questionnaire/field";
import {
  type Checked,
  type CheckedSection,
  checkSection,
  shownFields,
} from "@/lib/questionnaire/section-check";
import type { SectionKey } from "@/lib/questionnaire/sections";
import { answerText, evidenceTitle, question, type Words } from "@/lib/questionnaire/words";
import type { Loaded } from "../load";

interface SectionAnswersProps {
  readonly section: SectionKey;
  readonly loaded: Loaded;
}

/** A section's questions with their answers, its entries, and the documents of each. */
export function SectionAnswers({ section: key, loaded }: SectionAnswersProps) {
  const { draft, dates, words, href, sectionOf } = loaded;
  const section = sectionOf(key);
  const saved = draft[key];
  const checked = checkSection(section, saved, dates);
  const page = href(`/questionnaire/${key}`);
  return (
    <SummaryList
      rows={[
        ...answers(section.fields, saved?.typed ?? {}, checked, words).map((row) => ({
          ...row,
          changeHref: page,
        })),
        ...checked.items.map((item, place) => ({
          label: `${place + 1}. ${itemTitle(section.list?.key ?? "jobs", item.values, place + 1, words)}`,
          value:
            item.problems.length > 0 ? (
              <Unanswered code="wrong" />
            ) : (
              itemPeriod(section.list?.key ?? "jobs", item.values, words)
            ),
          changeHref: `${page.replace(`/${key}`, `/${key}/${item.id}`)}`,
        })),
        ...documents(key, checked, loaded),
      ]}
    />
  );
}

function answers(fields: Fields, typed: Typed, checked: Checked, words: Words): SummaryRow[] {
  return shownFields(fields, typed)
    .filter(([name, { optional }]) => !optional || checked.values[name] !== undefined)
    .map(([name, field]) => {
      const value = checked.values[name];
      const problem = checked.problems.find((found) => found.field === name);
      return {
        label: question(name, words),
        value:
          problem === undefined ? (
            <span className="whitespace-pre-line">{answerText(name, field, value, words)}</span>
          ) : (
            <Unanswered code={problem.code === "missing" ? "noAnswer" : "wrong"} />
          ),
      };
    });
}

function documents(key: SectionKey, { items }: CheckedSection, loaded: Loaded): SummaryRow[] {
  const { draft, evidence, words, href, sectionOf } = loaded;
  return evidenceNeeds(key, draft, sectionOf).map((supports) => {
    const place = items.findIndex(({ id }) => supports.endsWith(`.${id}`));
    const title = evidenceTitle(supports, words);
    return {
      label: place < 0 ? title : `${title} (${place + 1})`,
      value: <Documents count={evidence.filter((file) => file.supports === supports).length} />,
      changeHref: href(`/questionnaire/${key}/evidence`),
    };
  });
}

function Documents({ count }: { count: number }) {
  const t = useTranslations("questionnaire.check");
  return count > 0 ? (
    <Tag tone="success" icon="check">
      {t("withFile", { count })}
    </Tag>
  ) : (
    <Tag tone="warning">{t("withoutFile")}</Tag>
  );
}

function Unanswered({ code }: { code: "noAnswer" | "wrong" }) {
  const t = useTranslations("questionnaire.check");
  return <Tag tone="danger">{t(code)}</Tag>;
}
