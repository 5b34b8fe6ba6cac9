"use client";

import { useTranslations } from "next-intl";
import { answersGiven } from "@/lib/calculator/question";
import { changed, type Sheet } from "@/lib/calculator/sheet";
import { useCalculation } from "./calculator-context";

export type AnswerLine = { readonly name: string; readonly label: string; readonly answer: string };

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, "\u00a0");

/** The answers of a sheet that are asked for, each in words. */
export function useAnswerLines(): (sheet: Sheet) => readonly AnswerLine[] {
  const { data } = useCalculation();
  const { questions } = data.rules;
  return ({ typed }) => {
    const given = answersGiven(questions, typed);
    return questions.flatMap(({ name }) => {
      const value = given[name];
      const words = data.questions[name];
      if (value === undefined || words === undefined) return [];
      const answer = words.options[value] ?? (name === "fundsTenge" ? grouped(value) : value);
      return [{ name, label: words.label, answer }];
    });
  };
}

/** What is otherwise in each change, in words; the jobs as a whole. */
export function useChangeLines(): (place: number) => readonly AnswerLine[] {
  const t = useTranslations("calculator.compare");
  const { columns } = useCalculation();
  const linesOf = useAnswerLines();
  return (place) => {
    const change = columns.changes[place - 1];
    if (change === undefined) return [];
    const before = linesOf(columns.now);
    const after = linesOf(changed(columns.now, change));
    const differing = after.filter(
      ({ name, answer }) => before.find((line) => line.name === name)?.answer !== answer,
    );
    const gone = before
      .filter(({ name }) => after.every((line) => line.name !== name))
      .map((line) => ({ ...line, answer: t("noAnswer") }));
    const jobs =
      change.jobs === null ? [] : [{ name: "jobs", label: t("jobs"), answer: t("changed") }];
    return [...differing, ...gone, ...jobs];
  };
}
