import { z } from "zod";
import { answerLabel, choiceLabel, type RulesWords } from "@/components/rules/rule-words";
import type { Words } from "@/lib/questionnaire/words";
import { Band } from "@/lib/rules/bands.schema";
import type { Json } from "@/lib/rules/diff";
import { formatDate } from "@/lib/wording/format";

const DATE = /^\d{4}-\d{2}-\d{2}$/;

type Say = { readonly t: RulesWords; readonly words: Words; readonly answer: string | null };

const Choice = z.union([z.string(), z.boolean(), z.null()]);
const Row = z.object({ oneOf: z.array(Choice), points: z.number() });
const Condition = z.object({ answer: z.string(), oneOf: z.array(Choice) });

function bandLine({ from, under, points }: Band, { t }: Say): string {
  const text = { from: String(from), points };
  return under === null
    ? t("diff.bandOpen", text)
    : t("diff.band", { ...text, under: String(under) });
}

const oneOf = (answer: string, choices: readonly z.infer<typeof Choice>[], { t, words }: Say) =>
  choices.map((choice) => choiceLabel(answer, choice, t, words)).join(", ");

function listLines(value: readonly Json[], say: Say): readonly string[] {
  const bands = z.array(Band).safeParse(value);
  if (bands.success) return bands.data.map((band) => bandLine(band, say));
  const rows = z.array(Row).safeParse(value);
  if (rows.success && say.answer !== null) {
    const { answer, t, words } = { ...say, answer: say.answer };
    return rows.data.flatMap(({ oneOf: choices, points }) =>
      choices.map((choice) =>
        t("diff.choice", { choice: choiceLabel(answer, choice, t, words), points }),
      ),
    );
  }
  const conditions = z.array(Condition).safeParse(value);
  if (conditions.success) {
    return conditions.data.map(
      (one) => `${answerLabel(one.answer, say.t, say.words)}: ${oneOf(one.answer, one.oneOf, say)}`,
    );
  }
  return value.map((one) => lineOf(one, say));
}

function lineOf(value: Json, { t, words, answer }: Say): string {
  if (typeof value === "string" && DATE.test(value)) return formatDate(value, words.locale);
  if (value === "rpp" || value === "kandas") return t(`services.${value}`);
  const isChoice = typeof value === "boolean" || value === null || typeof value === "string";
  if (answer !== null && isChoice) return choiceLabel(answer, value, t, words);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** A value of a rule as lines that people read: a table gives one for each band or answer. */
export function leafLines(value: Json | undefined, say: Say): readonly string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? listLines(value, say) : [lineOf(value, say)];
}
