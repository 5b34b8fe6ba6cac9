import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SourceMark } from "@/components/ui/source-mark";
import type { Words } from "@/lib/questionnaire/words";
import type { Criterion } from "@/lib/rules/criteria.schema";
import type { Source, Status } from "@/lib/rules/provenance.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import type { Locale } from "@/lib/wording/routing";
import { rowsOf } from "./criterion-rows";

interface SourceLineProps {
  readonly status: Status;
  readonly source: Source;
  readonly locale: Locale;
}

/** Where a value comes from, under it. */
export const SourceLine = ({ status, source, locale }: SourceLineProps) => (
  <p className="mt-2 text-sm text-soft">
    <SourceMark status={status} /> · {source[locale]}
  </p>
);

interface FamilyTableProps {
  readonly title: string;
  readonly criteria: readonly Criterion[];
  readonly ruleSet: RuleSet;
  readonly words: Words;
}

/** The tables of one family; where all of them come from one source, it is said once. */
export function FamilyTable({ title, criteria, ruleSet, words }: FamilyTableProps) {
  const { locale } = words;
  const [first] = criteria;
  const isShared = criteria.every(
    ({ status, source }) => status === first?.status && source[locale] === first.source[locale],
  );
  return (
    <Card title={title} level={3}>
      <div className="divide-y divide-line">
        {criteria.map((criterion) => (
          <CriterionTable
            key={criterion.key}
            criterion={criterion}
            ruleSet={ruleSet}
            words={words}
            saysSource={!isShared}
          />
        ))}
      </div>
      {isShared && first !== undefined ? <SourceLine {...first} locale={locale} /> : null}
    </Card>
  );
}

interface CriterionTableProps {
  readonly criterion: Criterion;
  readonly ruleSet: RuleSet;
  readonly words: Words;
  readonly saysSource: boolean;
}

function CriterionTable({ criterion, ruleSet, words, saysSource }: CriterionTableProps) {
  const t = useTranslations("calculator.table");
  const { locale } = words;
  const { title, explanation, max, status, source, services } = criterion;
  const [only, other] = services;
  return (
    <div className="py-4 first:pt-0 last:pb-0">
      <h4 className="flex flex-wrap items-baseline justify-between gap-x-4">
        {title[locale]}
        <span className="font-normal text-soft">
          {t("most", { points: max })}
          <SourceMark status={status} as="sign" />
        </span>
      </h4>
      <p className="text-sm text-soft">{explanation[locale]}</p>
      {other === undefined && only !== undefined ? (
        <p className="text-sm font-semibold">
          {t("onlyFor", { service: words.the(`fields.service.options.${only}`) })}
        </p>
      ) : null}
      <table className="mt-2 w-full">
        <caption className="sr-only">{title[locale]}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t("answer")}</th>
            <th scope="col">{t("points")}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(criterion, { t, words, ruleSet }).map(({ answer, points }) => (
            <tr key={answer} className="border-t border-line align-baseline">
              <th scope="row" className="py-1 pe-4 text-start font-normal">
                {answer}
              </th>
              <td className="py-1 text-end font-semibold">{points}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {saysSource ? <SourceLine status={status} source={source} locale={locale} /> : null}
    </div>
  );
}
