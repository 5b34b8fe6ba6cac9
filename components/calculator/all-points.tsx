import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { SourceLegend } from "@/components/ui/source-legend";
import { occupationName } from "@/lib/questionnaire/occupations";
import type { Words } from "@/lib/questionnaire/words";
import type { Family } from "@/lib/rules/criteria.schema";
import { thresholdFor } from "@/lib/rules/parameter";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { formatDate } from "@/lib/wording/format";
import { FamilyTable, SourceLine } from "./family-table";

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
          <FamilyTable
            key={family}
            title={title}
            criteria={criteria.filter((criterion) => criterion.family === family)}
            ruleSet={ruleSet}
            words={words}
          />
        ))}
        <Card title={occupationsInDemand.title[words.locale]} level={3}>
          <Disclosure summary={t("list")}>
            <ul className="text-sm">
              {occupationsInDemand.isco08.map((code) => (
                <li key={code}>{occupationName(code, words.locale)}</li>
              ))}
            </ul>
          </Disclosure>
          <SourceLine {...occupationsInDemand} locale={words.locale} />
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
