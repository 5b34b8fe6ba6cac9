import { z } from "zod";
import type { LocalDate } from "@/lib/calendar/local-date";
import { Citizenship } from "@/lib/identity/countries";
import { Service, type StartingPoint } from "@/lib/identity/starting-point";

/** Purposes of arrival. All but the first are outside the pilot (order, App. 1 item 3). */
export const PURPOSES = [
  "residence",
  "work",
  "business",
  "investment",
  "tourism",
  "study",
  "humanitarian",
  "political",
] as const;
export type Purpose = (typeof PURPOSES)[number];
export type OtherPurpose = Exclude<Purpose, "residence">;

/** The questions in the order in which they are asked, with the answers that each takes. */
export const QUESTIONS = {
  purpose: z.enum(PURPOSES),
  citizenship: Citizenship,
  age: z.enum(["adult", "minor"]),
  origin: z.enum(["kazakh", "other"]),
  service: Service,
  place: z.enum(["inside", "outside"]),
} as const;
export type Question = keyof typeof QUESTIONS;
const ORDER: readonly Question[] = ["purpose", "citizenship", "age", "origin", "service", "place"];

const Shape = z.object(QUESTIONS).partial();
/** What has been answered so far; nothing in it says who answers. */
export type Answers = z.infer<typeof Shape>;

export type Outcome =
  | { readonly kind: "elsewhere"; readonly purpose: OtherPurpose }
  | { readonly kind: "citizen" }
  | { readonly kind: "minor" }
  | { readonly kind: "not-in-force" }
  | {
      readonly kind: "suitable";
      readonly service: z.infer<typeof Service>;
      readonly citizenship: string;
      readonly start: StartingPoint;
    };

/** The days on which the pilot takes new applications, both included. */
export type Pilot = { readonly from: LocalDate; readonly to: LocalDate };

/** Reads answers from an address; one that does not fit is as if it had not been given. */
export function answersOf(source: Readonly<Record<string, unknown>>): Answers {
  const given = ORDER.map((question) => [
    question,
    QUESTIONS[question].safeParse(source[question]).data,
  ]);
  return Shape.parse(Object.fromEntries(given.filter(([, answer]) => answer !== undefined)));
}

/** The answers as an address or hidden fields hold them. */
export function writtenAnswers(answers: Answers): Record<string, string> {
  const written: Record<string, string> = {};
  for (const question of ORDER) {
    const answer = answers[question];
    if (answer !== undefined) written[question] = answer;
  }
  return written;
}

/** An answer that ends the questions before the last one. */
function earlyEnd({ purpose, citizenship, age }: Answers): Outcome | null {
  if (purpose !== undefined && purpose !== "residence") return { kind: "elsewhere", purpose };
  if (citizenship === "KZ") return { kind: "citizen" };
  return age === "minor" ? { kind: "minor" } : null;
}

// Kandas status is for ethnic Kazakhs: nobody else is asked to choose.
const isAsked = (question: Question, answers: Answers) =>
  question !== "service" || answers.origin === "kazakh";

/** The questions that a person with these answers is asked, answered or not. */
export const questionsFor = (answers: Answers): readonly Question[] =>
  ORDER.filter((question) => isAsked(question, answers));

/** The next question; null when the outcome is known. */
export function nextQuestion(answers: Answers): Question | null {
  if (earlyEnd(answers) !== null) return null;
  return questionsFor(answers).find((question) => answers[question] === undefined) ?? null;
}

/** Whether the assessment is for this person and by which service; null while a question is open. */
export function outcomeOf(answers: Answers, today: LocalDate, pilot: Pilot): Outcome | null {
  const early = earlyEnd(answers);
  if (early !== null) return early;
  const { citizenship, origin, place } = answers;
  if (nextQuestion(answers) !== null || citizenship === undefined) return null;
  if (today < pilot.from || today > pilot.to) return { kind: "not-in-force" };
  const service = origin === "kazakh" ? (answers.service ?? "kandas") : "rpp";
  const abroad = place === "outside" ? "yes" : "no";
  return { kind: "suitable", service, citizenship, start: { service, abroad } };
}

/** The answers without those from this question on: where "change" leads. */
export function answersBefore(question: Question, answers: Answers): Answers {
  const kept = ORDER.slice(0, ORDER.indexOf(question));
  return Shape.parse(Object.fromEntries(kept.map((key) => [key, answers[key]])));
}
