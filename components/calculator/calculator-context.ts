"use client";

import { createContext, type Dispatch, useContext } from "react";
import type { Result } from "@/lib/calculator/result";
import type { CalculatorData } from "./calculator-data";
import type { Act, Columns } from "./columns";

export interface Calculation {
  readonly data: CalculatorData;
  readonly columns: Columns;
  /** Of now and of each change, in this order. */
  readonly results: readonly Result[];
  /** Of the column that the form shows. */
  readonly result: Result;
  readonly act: Dispatch<Act>;
}

export const CalculationContext = createContext<Calculation | null>(null);

/** What is being counted; only inside the calculator. */
export function useCalculation(): Calculation {
  const calculation = useContext(CalculationContext);
  if (calculation === null) throw new Error("There is no calculator around this");
  return calculation;
}
