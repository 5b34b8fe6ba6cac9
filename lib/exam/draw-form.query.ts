import { blockMinutes } from "@/lib/exam/block-minutes";
import { drawForm } from "@/lib/exam/draw";
import {
  activePool,
  atTestLevel,
  exposures,
  metIn,
  optionsOf,
  wornBy,
} from "@/lib/exam/draw-inputs.query";
import { StoredForm } from "@/lib/exam/form.schema";
import { db } from "@/lib/platform/db";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/**
 * A form for the person's next attempt, with the minutes of `ruleSet`: no item that they met before, and none
 * that is in more of the last forms than may be, as long as the pool has others. What it was drawn by is kept
 * in it, so that `rebuildForm` can draw it again.
 */
export async function formFor(
  personId: string,
  ruleSet: RuleSet,
  seed: string,
): Promise<StoredForm> {
  const [{ hash, items }, attempts, answered, counted] = await Promise.all([
    activePool(),
    // What is ready has not been shown yet, and may be drawn anew.
    db.attempt.findMany({
      where: { personId, NOT: { phase: "ready" } },
      select: { id: true, form: true },
      orderBy: { preparedAt: "asc" },
    }),
    db.trialOffer.findMany({
      where: { attempt: { personId } },
      select: { itemId: true },
      distinct: ["itemId"],
      orderBy: { itemId: "asc" },
    }),
    exposures(),
  ]);
  const worn = wornBy(counted, ruleSet);
  const tried = answered.map(({ itemId }) => itemId);
  const met = metIn(
    items,
    attempts.map(({ form }) => form),
    tried,
  );
  const form = drawForm(atTestLevel(items, ruleSet), seed, met, optionsOf(worn, ruleSet));
  const overCap = [...form.listening, ...form.reading].filter((id) => id in worn);
  return StoredForm.parse({
    ...form,
    seed,
    minutes: blockMinutes(ruleSet),
    draw: { pool: hash, earlier: attempts.map(({ id }) => id), tried, worn, overCap },
  });
}
