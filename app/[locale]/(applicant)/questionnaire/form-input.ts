import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import type { Typed } from "@/lib/questionnaire/draft.schema";
import type { Field, Fields } from "@/lib/questionnaire/field";
import { problemText } from "@/lib/questionnaire/problem-text";
import type { Problem } from "@/lib/questionnaire/section-check";
import { isSectionKey } from "@/lib/questionnaire/sections";
import { answerText, question, type Words } from "@/lib/questionnaire/words";

const LONGEST = 2000;

/** What every form of the questionnaire carries beside its answers. */
export const Common = z.object({
  applicationId: z.uuid(),
  section: z.string().refine(isSectionKey),
  case: z.uuid().nullable().catch(null),
  version: z.coerce.number().int().min(0),
  // biome-ignore lint/suspicious/noThenProperty: the name of a button
  then: z.enum(["next", "later", "add"]).catch("next"),
});

/** The answers of a form as typed; a month in one spelling, so that every browser can show it again. */
export function typedAnswers(fields: Fields, form: FormData): Typed {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const sent = form.get(name);
      return [name, typedOnce(field, typeof sent === "string" ? sent.slice(0, LONGEST) : "")];
    }),
  );
}

function typedOnce({ control, read }: Field, sent: string): string {
  if (control.kind !== "month") return sent;
  const month = read.safeParse(sent.trim());
  return month.success ? String(month.data) : sent;
}

/** What is wrong, in words, by question. */
export const problemTexts = (problems: readonly Problem[], words: Words): Record<string, string> =>
  Object.fromEntries(problems.map((problem) => [problem.field, problemText(problem, words)]));

/** Beside each answer that differs, what was saved from the other window. */
export function otherAnswers(
  fields: Fields,
  mine: Typed,
  theirs: Typed,
  words: Words,
): NonNullable<FormState["errors"]> {
  const differing = Object.entries(fields).filter(
    ([name]) => (mine[name] ?? "") !== (theirs[name] ?? ""),
  );
  return Object.fromEntries(
    differing.map(([name, field]) => {
      const answer = shown(name, field, theirs[name] ?? "", words);
      const text = words.the("errors.other").replace("{answer}", answer);
      return [name, `${question(name, words)} · ${text}`];
    }),
  );
}

function shown(name: string, field: Field, typed: string, words: Words): string {
  if (typed.trim() === "") return words.the("errors.otherEmpty");
  const read = field.read.safeParse(typed.trim());
  return read.success ? answerText(name, field, read.data, words) : typed;
}
