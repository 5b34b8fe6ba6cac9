"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { SourceMark } from "@/components/ui/source-mark";
import type { Result } from "@/lib/calculator/result";
import type { Sheet } from "@/lib/calculator/sheet";
import { useCalculation } from "./calculator-context";
import { useAnswerLines, useChangeLines } from "./change-texts";
import { CompareTable } from "./compare-table";
import { PrintedJobs } from "./printed-jobs";
import { useTitles } from "./result-card";

const two = (number: number) => String(number).padStart(2, "0");

/** The reader's own day, as this browser's clock has it: 22.11.2026. */
function useToday(): string {
  const [today, setToday] = useState("");
  useEffect(() => {
    const read = () => {
      const now = new Date();
      setToday(`${two(now.getDate())}.${two(now.getMonth() + 1)}.${now.getFullYear()}`);
    };
    read();
    window.addEventListener("beforeprint", read);
    return () => window.removeEventListener("beforeprint", read);
  }, []);
  return today;
}

/** What stands on paper in place of the form: answers, points, rules, and what this is not. */
export function PrintedSheet() {
  const t = useTranslations("calculator");
  const { data, columns, results } = useCalculation();
  const { ruleSet } = data.rules;
  const today = useToday();
  if (Object.keys(columns.now.typed).length === 0) return null;
  const [now] = results;
  return (
    <section className="print-only space-y-4">
      <h2 className="text-2xl">{t("print.title")}</h2>
      <p>{t("print.self")}</p>
      <p>{t("print.on", { date: today })}</p>
      <p>
        {t("table.ruleSet", { id: ruleSet.id })}
        <span className="block font-mono text-sm break-all">{data.ruleSetHash}</span>
      </p>
      {now === undefined ? null : <PrintedPoints result={now} sheet={columns.now} />}
      {results.length > 1 ? (
        <>
          <h3 className="text-xl">{t("compare.title")}</h3>
          <CompareTable />
          <PrintedChanges />
        </>
      ) : null}
    </section>
  );
}

interface PrintedPointsProps {
  readonly result: Result;
  readonly sheet: Sheet;
}

function PrintedPoints({ result, sheet }: PrintedPointsProps) {
  const t = useTranslations("calculator");
  const lines = useAnswerLines()(sheet);
  const titleOf = useTitles();
  const { total, max, threshold, shortfall, families } = result;
  const state = shortfall === 0 ? "reached" : "missing";
  return (
    <div>
      <h3 className="text-xl">
        {t("result.title")}: {total} / {max} <SourceMark status="illustrative" />
      </h3>
      <p>{t(`result.${state}`, { points: shortfall, threshold })}</p>
      <ul className="columns-2 gap-8">
        {families
          .flatMap(({ criteria }) => criteria)
          .map(({ key, points, max: most }) => (
            <li key={key} className="flex justify-between gap-4">
              <span>{titleOf(key)}</span>
              <span className="whitespace-nowrap">
                {points} / {most}
              </span>
            </li>
          ))}
      </ul>
      <h4 className="mt-3 text-lg">{t("print.answers")}</h4>
      <ul className="columns-2 gap-8 text-sm">
        {lines.map(({ name, label, answer }) => (
          <li key={name}>
            {label} <strong>{answer}</strong>
          </li>
        ))}
      </ul>
      <PrintedJobs sheet={sheet} />
    </div>
  );
}

/** What each change is made of, a line each. */
function PrintedChanges() {
  const t = useTranslations("calculator.compare");
  const { columns } = useCalculation();
  const linesOf = useChangeLines();
  return (
    <ul className="text-sm">
      {columns.changes.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a change has no name but its place
        <li key={index}>
          <strong>{t("variant", { number: index + 1 })}:</strong>{" "}
          {linesOf(index + 1)
            .map(({ label, answer }) => `${label} ${answer}`)
            .join("; ")}
        </li>
      ))}
    </ul>
  );
}
