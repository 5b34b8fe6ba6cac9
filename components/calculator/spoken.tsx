"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCalculation } from "./calculator-context";

// Long enough that typing a number or going along radio buttons is not talked over.
const QUIET_MS = 1_200;

/** The total for those who hear the page, once an answer has settled; nothing when the points stay. */
export function Spoken() {
  const t = useTranslations("calculator.result");
  const { result } = useCalculation();
  const { total, max, threshold, shortfall } = result;
  const state =
    shortfall === 0 ? t("reached", { threshold }) : t("missing", { points: shortfall, threshold });
  const text = total === 0 ? "" : t("said", { total, max, state });
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
