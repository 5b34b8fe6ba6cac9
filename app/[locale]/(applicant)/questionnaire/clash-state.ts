import type { FormState } from "@/components/form/form-state";
import type { Typed } from "@/lib/questionnaire/draft.schema";
import type { Field, Fields } from "@/lib/questionnaire/field";
import { answerText, question, type Words } from "@/lib/questionnaire/words";

/** Answers of which each has to be chosen between the one sent and the one that stands there. */
export type Undecided = {
  readonly names: readonly string[];
  readonly mine: Typed;
  readonly theirs: Typed;
};

/** The form again, with all that was typed and both answers wherever two differ. */
export function clashState(
  fields: Fields,
  { names, mine, theirs }: Undecided,
  words: Words,
): FormState {
  const shown = Object.entries(fields).filter(([name]) => names.includes(name));
  const both = (name: string, field: Field) => ({
    mine: answerShown(name, field, mine[name] ?? "", words),
    theirs: answerShown(name, field, theirs[name] ?? "", words),
  });
  const kept = names.map((name) => [name, mine[name] ?? ""]);
  return {
    values: { ...theirs, ...Object.fromEntries(kept), base: JSON.stringify(theirs) },
    clashes: Object.fromEntries(shown.map(([name, field]) => [name, both(name, field)])),
    errors: Object.fromEntries(
      shown.map(([name]) => [
        name,
        words.the("clash.error").replace("{question}", question(name, words)),
      ]),
    ),
  };
}

/** An answer as typed, in words where it can be read. */
export function answerShown(name: string, field: Field, typed: string, words: Words): string {
  if (typed.trim() === "") return words.the("clash.empty");
  const read = field.read.safeParse(typed.trim());
  return read.success ? answerText(name, field, read.data, words) : typed;
}

/** What the form says of answers that it showed twice: which were chosen, and which not yet. */
export function decided(form: FormData, typed: Typed, base: Typed | null) {
  const shown = form.getAll("clash").filter((name) => typeof name === "string");
  const choice = (name: string) => form.get(`choice.${name}`);
  const theirs = shown.filter((name) => choice(name) === "theirs");
  return {
    typed: {
      ...typed,
      ...Object.fromEntries(theirs.map((name) => [name, base?.[name] ?? ""])),
    },
    open: shown.filter((name) => choice(name) !== "theirs" && choice(name) !== "mine"),
  };
}
