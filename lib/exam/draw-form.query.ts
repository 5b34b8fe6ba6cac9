import { drawForm } from "@/lib/exam/draw";
import { StoredForm } from "@/lib/exam/form.schema";
import { fromStoredItem } from "@/lib/exam/stored-item.schema";
import { db } from "@/lib/platform/db";
import { parameter } from "@/lib/rules/parameter";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/** A form for the person's next attempt, with the minutes of `ruleSet`: no item that they met before. */
export async function formFor(
  personId: string,
  ruleSet: RuleSet,
  seed: string,
): Promise<StoredForm> {
  const [rows, attempts] = await Promise.all([
    db.item.findMany({ where: { status: "active" } }),
    db.attempt.findMany({ where: { personId }, select: { form: true } }),
  ]);
  const met = attempts.flatMap((attempt) => {
    const { listening, reading } = StoredForm.parse(attempt.form);
    return [...listening, ...reading];
  });
  const form = drawForm(rows.map(fromStoredItem), seed, new Set(met));
  return StoredForm.parse({
    ...form,
    seed,
    minutes: {
      listening: parameter(ruleSet, "test.blocks.listening").minutes,
      between: parameter(ruleSet, "test.restMinutes"),
      reading: parameter(ruleSet, "test.blocks.reading").minutes,
    },
  });
}
