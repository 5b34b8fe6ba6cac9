import type { Tx } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";

/** The rule set that the portal ships with, which nobody drafted. A second run changes nothing. */
export async function seedRules(tx: Tx, now: Date): Promise<void> {
  const { id, inForceFrom, inForceTo } = RULE_SET_2026;
  const row = {
    id,
    inForceFrom: new Date(inForceFrom),
    inForceTo: inForceTo && new Date(inForceTo),
    data: RULE_SET_2026,
    hash: jcsHash(RULE_SET_2026),
    createdAt: now,
  };
  await tx.ruleSet.createMany({ data: [row], skipDuplicates: true });
}
