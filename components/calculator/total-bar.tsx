"use client";

import { useTranslations } from "next-intl";
import { SourceMark } from "@/components/ui/source-mark";
import { useCalculation } from "./calculator-context";
import { ColumnSwitch } from "./column-switch";
import { RESULT_ID } from "./result-card";
import { ThresholdBar } from "./threshold-bar";

/**
 * The total at the foot of a phone's screen while the questions are read. It has a place of its own under
 * them, and what is focused scrolls clear of it (see `calculator.css`).
 */
export function TotalBar() {
  const t = useTranslations("calculator.result");
  const { result } = useCalculation();
  const { total, max, threshold, shortfall } = result;
  return (
    <div className="calculator-total sticky bottom-0 z-20 -mx-4 mt-4 space-y-2 border-t-2 border-gold bg-surface px-4 py-2.5 shadow-felt sm:-mx-6 sm:px-6 lg:hidden">
      <p className="flex items-baseline justify-between gap-3">
        <a
          href={`#${RESULT_ID}`}
          className="link inline-flex min-h-6 items-baseline gap-1 font-semibold"
        >
          <span className="text-xl">{total}</span>
          <SourceMark status="illustrative" as="sign" />
          <span className="font-normal text-soft"> / {threshold}</span>
        </a>
        <span className="font-semibold">
          {shortfall === 0 ? t("reachedShort") : t("missingShort", { points: shortfall })}
        </span>
      </p>
      <ThresholdBar points={total} max={max} threshold={threshold} className="h-2 rounded-sm" />
      <ColumnSwitch adds={false} />
    </div>
  );
}
