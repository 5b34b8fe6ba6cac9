"use client";

import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PointsBar } from "@/components/ui/points-bar";
import { SourceMark } from "@/components/ui/source-mark";
import { useCalculation } from "./calculator-context";
import { ColumnSwitch } from "./column-switch";
import { ThresholdBar } from "./threshold-bar";

export const RESULT_ID = "result";

/** The points of the column that the form shows: in all, by family, by criterion. Beside the questions where there is room. */
export function ResultCard() {
  const t = useTranslations("calculator.result");
  const { data, result } = useCalculation();
  const { total, max, threshold, shortfall, families, open } = result;
  return (
    <Card stitched id={RESULT_ID} title={t("title")} className="lg:sticky lg:top-4">
      <div className="hidden lg:mb-4 lg:block">
        <ColumnSwitch />
      </div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-4xl font-bold">{total}</span>
        <span className="text-soft">
          {t("ofMax", { max })} · <SourceMark status="illustrative" />
        </span>
      </p>
      <ThresholdBar
        points={total}
        max={max}
        threshold={threshold}
        className="mt-1 h-5 rounded-sm"
      />
      <p className="mt-2 font-semibold">
        {shortfall === 0
          ? t("reached", { threshold })
          : t("missing", { points: shortfall, threshold })}
      </p>
      <p className="text-sm text-soft">
        {open.length > 0 ? t("open", { count: open.length }) : t("ifNoStops")}
      </p>
      <Stops />
      <ul aria-label={t("byFamily")} className="mt-5 space-y-3">
        {families.map(({ family, points, max: most }) => (
          <li key={family}>
            <PointsBar label={data.families[family]} points={points} max={most} />
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <Disclosure summary={t("byCriterion")}>
          {/* Drawn with the first answer: before it, there is nothing to say about any. */}
          {total > 0 ? <Criteria /> : null}
        </Disclosure>
      </div>
    </Card>
  );
}

/** Stops that stand by what was answered: no points make up for them. */
function Stops() {
  const t = useTranslations("calculator.result");
  const locale = useLocale();
  const { data, result } = useCalculation();
  if (result.stops.length === 0) return null;
  const standing = data.rules.ruleSet.stops.filter(({ key }) => result.stops.includes(key));
  return (
    <Notice tone="danger" title={t("stopped")} className="mt-4">
      <ul className="list-disc ps-5">
        {standing.map(({ key, title, status }) => (
          <li key={key}>
            {title[locale]}
            <SourceMark status={status} as="sign" />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Criteria() {
  const t = useTranslations("calculator.result");
  const { result } = useCalculation();
  const titleOf = useTitles();
  const criteria = result.families.flatMap((family) => family.criteria);
  return (
    <ul className="divide-y divide-line">
      {criteria.map(({ key, points, max, status, isOpen }) => (
        <li key={key} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
          <span className="min-w-0">
            {titleOf(key)}
            {isOpen ? <span className="block text-sm text-soft">{t("waiting")}</span> : null}
          </span>
          <span className="whitespace-nowrap">
            <span className="font-semibold">{points}</span>
            <span className="text-soft"> / {max}</span>
            <SourceMark status={status} as="sign" />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A criterion's name, as the rule set itself calls it. */
export function useTitles(): (key: string) => string {
  const locale = useLocale();
  const { criteria } = useCalculation().data.rules.ruleSet;
  return (key) => criteria.find((criterion) => criterion.key === key)?.title[locale] ?? key;
}
