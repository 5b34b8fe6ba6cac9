import { assess } from "@/lib/assessment/assess";
import type { Question } from "@/lib/calculator/question";
import { sheetAnswers } from "@/lib/calculator/to-answers";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/** Completed years from `from` to under `under`, null where the band has no end. */
export type AgeBand = { readonly from: number; readonly under: number | null };

const OLDEST = 120;
const SERVICES = ["rpp", "kandas"] as const;
const ANY_AGE: Question = { name: "age", reading: { kind: "whole", most: OLDEST }, when: null };

/**
 * The ages between which the rule set makes no difference, asked of the engine itself: an age gives points
 * and stops by itself, whatever the other answers, so all ages of a band have the same result. The
 * calculator asks for a band and never for a birth date, and loses nothing by it.
 */
export function ageBands(ruleSet: RuleSet, today: string): readonly AgeBand[] {
  const resultAt = (years: number) => {
    const typed = { age: String(years) };
    const answers = sheetAnswers({ typed, jobs: [] }, [ANY_AGE], today);
    return JSON.stringify(SERVICES.map((service) => assess({ ...answers, service }, ruleSet)));
  };
  const starts: number[] = [];
  let before = "";
  for (let years = 0; years <= OLDEST; years += 1) {
    const result = resultAt(years);
    if (result !== before) starts.push(years);
    before = result;
  }
  return starts.map((from, place) => ({ from, under: starts[place + 1] ?? null }));
}

export const bandOfAge = (bands: readonly AgeBand[], years: number): AgeBand | null =>
  bands.find(({ from, under }) => years >= from && (under === null || years < under)) ?? null;
