import { localDateOf } from "@/lib/calendar/local-date";
import { db, type Tx } from "@/lib/platform/db";
import { diffRuleSets } from "@/lib/rules/diff";
import { type Draft, replacedBy } from "@/lib/rules/drafts/draft.query";
import { proveRuleSet } from "@/lib/rules/proofs/prove";

/** Why a draft cannot become a rule set as it stands. */
export type Obstacle =
  | "not-proven"
  | "begins-too-soon"
  | "day-taken"
  | "id-taken"
  | "nothing-changed";

/**
 * What stands between a draft and its publication, besides a second person. It begins on a day that is yet to come, so that
 * a day has one set of rules, and that no other set begins on.
 */
export async function obstaclesOf(
  { ruleSet }: Draft,
  now: Date,
  tx: Pick<Tx, "ruleSet"> = db,
): Promise<readonly Obstacle[]> {
  const { id, inForceFrom, inForceTo } = ruleSet;
  const [sameId, sameDay, replaced] = await Promise.all([
    tx.ruleSet.count({ where: { id } }),
    tx.ruleSet.count({ where: { inForceFrom: new Date(inForceFrom) } }),
    replacedBy(ruleSet, tx),
  ]);
  const own = { id, inForceFrom, inForceTo };
  const changes = diffRuleSets({ ...replaced.ruleSet, ...own }, ruleSet);
  const holds: Readonly<Record<Obstacle, boolean>> = {
    "not-proven": proveRuleSet(ruleSet).length > 0,
    "begins-too-soon": inForceFrom <= localDateOf(now),
    "day-taken": sameDay > 0,
    "id-taken": sameId > 0,
    "nothing-changed": changes.length === 0,
  };
  return OBSTACLES.filter((obstacle) => holds[obstacle]);
}

const OBSTACLES: readonly Obstacle[] = [
  "not-proven",
  "begins-too-soon",
  "day-taken",
  "id-taken",
  "nothing-changed",
];
