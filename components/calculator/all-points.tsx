import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { SourceLegend } from "@/components/ui/source-legend";
import { SourceMark } from "@/components/ui/source-mark";
import { occupationName } from "@/lib/questionnaire/occupations";
import type { Words } from "@/lib/questionnaire/words";
import type { Criterion, Family } from "@/lib/rules/criteria.schema";
import { thresholdFor } from "@/lib/rules/parameter";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { formatDate } from "@/lib/wording/format";
import { rowsOf } from "./criterion-rows";

interface AllPointsProps {
  readonly ruleSet: RuleSet;
  readonly ruleSetHash: string;
  readonly families: readonly { readonly family: Family; readonly title: string }[];
  readonly words: Words;
}

/** The whole table of points in words: what the calculator counts with, readable without it. */
export function AllPoints({ ruleSet, ruleSetHash, families, words }: AllPointsProps) {
  const t = useTranslations("calculator.table");
  const { criteria, occupationsInDemand } = ruleSet;
  const max = criteria.reduce((sum, criterion) => sum + criterion.max, 0);
  const threshold = thresholdFor(ruleSet, "rpp");
  return (
    <section
      id="all-points"
      aria-labelledby="all-points-title"
      className="mt-12 print:break-before-page"
    >
      <h2 id="all-points-title" className="text-2xl">
        {t("title")}
      </h2>
      <p className="mt-2 max-w-prose text-lg text-soft">
        {t("lead", { criteria: criteria.length, max, threshold })}
      </p>
      <div className="my-4">
        <SourceLegend />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2 print:grid-cols-2 print:gap-3 print:text-[0.8rem]">
        {families.map(({ family, title }) => (
          <Card key={family} title={title} level={3}>
            <div className="divide-y divide-line">
              {criteria
                .filter((criterion) => criterion.family === family)
                .map((criterion) => (
                  <CriterionTable
                    key={criterion.key}
                    criterion={criterion}
                    ruleSet={ruleSet}
                    words={words}
                  />
                ))}
            </div>
          </Card>
        ))}
        <Card title={occupationsInDemand.title[words.locale]} level={3}>
          <Disclosure summary={t("list")}>
            <ul className="text-sm">
              {occupationsInDemand.isco08.map((code) => (
                <li key={code}>{occupationName(code, words.locale)}</li>
              ))}
            </ul>
          </Disclosure>
          <p className="mt-2 text-sm text-soft">
            <SourceMark status={occupationsInDemand.status} /> ·{" "}
            {occupationsInDemand.source[words.locale]}
          </p>
        </Card>
      </div>
      <p className="mt-6 text-sm text-soft">
        {t("rules", { id: ruleSet.id, from: formatDate(ruleSet.inForceFrom, words.locale) })}
        <span className="block">
          {t("hash")} <span className="font-mono break-all">{ruleSetHash}</span>
        </span>
      </p>
    </section>
  );
}

interface CriterionTableProps {
  readonly criterion: Criterion;
  readonly ruleSet: RuleSet;
  readonly words: Words;
}

function CriterionTable({ criterion, ruleSet, words }: CriterionTableProps) {
  const t = useTranslations("calculator.table");
  const { locale } = words;
  const { title, explanation, max, status, source, services } = criterion;
  const [only, other] = services;
  return (
    <div className="py-4 first:pt-0 last:pb-0">
      <h4 className="flex flex-wrap items-baseline justify-between gap-x-4">
        {title[locale]}
        <span className="font-normal text-soft">{t("most", { points: max })}</span>
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
      <p className="mt-1 text-sm text-soft">
        <SourceMark status={status} /> · {source[locale]}
      </p>
    </div>
  );
}
