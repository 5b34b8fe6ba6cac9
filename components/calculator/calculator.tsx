"use client";

import { type ReactNode, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { FormContext } from "@/components/form/form-context";
import { readTyped } from "@/lib/calculator/question";
import { resultOf } from "@/lib/calculator/result";
import { type Calculation, CalculationContext } from "./calculator-context";
import type { CalculatorData } from "./calculator-data";
import { ChangingNotice } from "./changing-notice";
import { activeSheet, afterAct, NO_COLUMNS, sheetsOf } from "./columns";
import { Compare } from "./compare";
import { FORM_ID, fillForm, readForm } from "./form-values";
import { KeepCard } from "./keep-card";
import { LinkNotice } from "./link-notice";
import { PrintedSheet } from "./printed-sheet";
import { ResultCard } from "./result-card";
import { Spoken } from "./spoken";
import { TotalBar } from "./total-bar";
import { useOpened } from "./use-opened";

interface CalculatorProps {
  readonly data: CalculatorData;
  /** The questions, drawn by the server with the questionnaire's own controls. */
  readonly children: ReactNode;
}

/**
 * Counts in the browser, by the official score's own functions, with each answer. The form stays as the
 * browser keeps it; every act reads it whole.
 */
export function Calculator({ data, children }: CalculatorProps) {
  const { rules } = data;
  const [columns, act] = useReducer(afterAct, NO_COLUMNS);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const form = useRef<HTMLFormElement>(null);
  const results = useMemo(
    () => sheetsOf(columns).map((sheet) => resultOf(sheet, rules)),
    [columns, rules],
  );
  const [now] = results;
  const result = results[columns.active] ?? now;
  const sheet = activeSheet(columns);
  const { filled } = columns;

  const type = () => {
    if (form.current === null) return;
    const typed = readForm(form.current, sheet.jobs.length, data.occupations);
    act({ type: "typed", sheet: typed });
  };
  const opened = useOpened(data, act, type);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the sheet is not what the form says
  useEffect(() => {
    if (form.current && filled > 0) fillForm(form.current, sheet);
  }, [filled]);

  const errors = useMemo(() => {
    const wrong = rules.questions.filter(({ name, reading }) => {
      const typed = sheet.typed[name] ?? "";
      return left.has(name) && typed.trim() !== "" && readTyped(reading, typed) === null;
    });
    return Object.fromEntries(wrong.map(({ name }) => [name, data.questions[name]?.wrong ?? ""]));
  }, [sheet, left, rules, data]);

  if (result === undefined) throw new Error("What is now has no result");
  const calculation: Calculation = { data, columns, results, result, act };
  return (
    <CalculationContext value={calculation}>
      <LinkNotice opened={opened} ruleSetId={rules.ruleSet.id} />
      <div className="calculator-screen no-print grid grid-cols-[minmax(0,1fr)] items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
        <div className="min-w-0">
          <FormContext value={{ formId: FORM_ID, state: { errors } }}>
            <form
              ref={form}
              id={FORM_ID}
              className="calculator space-y-4"
              onInput={type}
              onSubmit={(event) => event.preventDefault()}
              onBlur={({ target }) => {
                const name = target.getAttribute("name");
                if (name !== null && !left.has(name)) setLeft(new Set([...left, name]));
              }}
            >
              <ChangingNotice />
              {children}
            </form>
          </FormContext>
          <TotalBar />
        </div>
        <ResultCard />
      </div>
      <div className="calculator-screen no-print mt-6 grid grid-cols-[minmax(0,1fr)] gap-6">
        <Compare />
        <KeepCard />
      </div>
      <PrintedSheet />
      <Spoken />
    </CalculationContext>
  );
}
