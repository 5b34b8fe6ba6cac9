import { z } from "zod";
import { Typed } from "@/lib/questionnaire/draft.schema";
import type { Field, Fields } from "@/lib/questionnaire/field";
import { problemText } from "@/lib/questionnaire/problem-text";
import type { Problem } from "@/lib/questionnaire/section-check";
import { isSectionKey } from "@/lib/questionnaire/sections";
import type { Words } from "@/lib/questionnaire/words";

const LONGEST = 2000;

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What every form of the questionnaire carries beside its answers. */
export const Common = z.object({
  applicationId: z.uuid(),
  section: z.string().refine(isSectionKey),
  case: z.uuid().nullable().catch(null),
  /** The answers that the page began from. A page that does not say begins from nothing: then all differ. */
  base: z.string().transform(fromJson).pipe(Typed.nullable()).catch(null),
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
  // A form sent by hand ends its lines otherwise than one that the browser posts.
  if (control.kind !== "month") return sent.replaceAll("\r\n", "\n");
  const month = read.safeParse(sent.trim());
  return month.success ? String(month.data) : sent;
}

/** What is wrong, in words, by question. */
export const problemTexts = (problems: readonly Problem[], words: Words): Record<string, string> =>
  Object.fromEntries(problems.map((problem) => [problem.field, problemText(problem, words)]));
