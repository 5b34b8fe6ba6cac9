import { useLocale, useTranslations } from "next-intl";
import { placeOfFinding } from "@/components/rules/finding-place";
import { ruleTitle } from "@/components/rules/rule-title";
import { answerLabel } from "@/components/rules/rule-words";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { wordsIn } from "@/lib/questionnaire/words";
import { placeFrom } from "@/lib/rules/drafts/part";
import type { Finding } from "@/lib/rules/proofs/finding";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

interface FindingListProps {
  readonly ruleSet: RuleSet;
  readonly findings: readonly Finding[];
  /** Null where the reader cannot edit. */
  readonly hrefOf: ((part: string) => string) | null;
}

/** What the proofs found, each with its counterexample and the way to the place. */
export function FindingList({ ruleSet, findings, hrefOf }: FindingListProps) {
  const t = useTranslations("proofs");
  const rules = useTranslations("rules");
  const words = wordsIn(useLocale());
  if (findings.length === 0) return <Notice tone="success">{t("none")}</Notice>;
  return (
    <Notice tone="warning" title={t("title")}>
      <ul className="list-disc space-y-2 ps-5">
        {findings.map(({ code, where, example }) => {
          const part = placeOfFinding(where);
          const place = placeFrom(part);
          const title = place === null ? null : ruleTitle(ruleSet, place, rules, words);
          const { answer } = example;
          const said = answer === undefined ? {} : { answer: answerLabel(answer, rules, words) };
          return (
            <li key={`${code} ${where} ${JSON.stringify(example)}`}>
              {hrefOf === null ? title : <TextLink href={hrefOf(part)}>{title ?? where}</TextLink>}
              {": "}
              {t(`code.${code}`, { ...example, ...said })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
