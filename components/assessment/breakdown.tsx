import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { PointsBar } from "@/components/ui/points-bar";
import { SourceLegend } from "@/components/ui/source-legend";
import type { ExplainedCriterion, ExplainedStop } from "@/lib/assessment/explain";
import type { ExaminedAnswer } from "@/lib/assessment/findings";
import type { Family } from "@/lib/rules/criteria.schema";
import { FamilyCriteria } from "./family-criteria";
import { RulesUsed, type RulesUsedFacts } from "./rules-used";
import { StopList } from "./stop-list";

/** A frozen result as this page needs it; `assessmentFor` gives it. */
export interface BreakdownView extends RulesUsedFacts {
  readonly outcome: "passed" | "not-passed";
  readonly total: number;
  readonly max: number;
  readonly shortfall: number;
  readonly families: readonly {
    readonly family: Family;
    readonly points: number;
    readonly max: number;
    readonly criteria: readonly ExplainedCriterion[];
  }[];
  readonly stops: readonly ExplainedStop[];
}

interface BreakdownProps {
  readonly view: BreakdownView;
  /** How sure its answers are; only of the version in force. */
  readonly examined?: readonly ExaminedAnswer[];
  /** Level of its headings in the page's outline. */
  readonly level?: 2 | 3;
}

/** Every point with its answer, maximum, status and source; shared by the applicant's and the officer's page. */
export function Breakdown({ view, examined = [], level = 2 }: BreakdownProps) {
  const t = useTranslations("assessment");
  const locale = useLocale();
  const { families, total, max, threshold, shortfall } = view;
  // What stops the case comes before what it scored; else it is only looked up.
  const isStopped = view.stops.some(({ stands }) => stands);
  return (
    <div className="space-y-6">
      <Card stitched>
        <PointsBar
          size="large"
          label={t("total")}
          points={total}
          max={max}
          threshold={threshold.points}
        />
        {shortfall > 0 ? (
          <p className="mt-2 font-semibold">
            {t("shortfall", { points: shortfall, threshold: threshold.points })}
          </p>
        ) : null}
        <ul aria-label={t("byFamily")} className="mt-6 grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {families.map(({ family, points, max: most }) => (
            <li key={family}>
              <PointsBar label={t(`families.${family}`)} points={points} max={most} />
            </li>
          ))}
        </ul>
      </Card>
      {isStopped ? <StopList stops={view.stops} examined={examined} level={level} /> : null}
      {families.map(({ family, criteria }) => (
        <FamilyCriteria
          key={family}
          title={t(`families.${family}`)}
          criteria={criteria}
          examined={examined}
          locale={locale}
          level={level}
        />
      ))}
      {isStopped ? null : <StopList stops={view.stops} examined={examined} level={level} />}
      <RulesUsed facts={view} level={level} />
      <SourceLegend />
    </div>
  );
}
