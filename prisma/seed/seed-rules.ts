import type { Tx } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { signRules } from "@/lib/platform/rules-signer";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { ruleSetLine } from "@/lib/rules/rule-set-signature";

/** The rule set that the portal ships with, which nobody drafted, signed like any other. A second run changes nothing. */
export async function seedRules(tx: Tx, now: Date): Promise<void> {
  const { id, inForceFrom, inForceTo } = RULE_SET_2026;
  const hash = jcsHash(RULE_SET_2026);
  const signed = signRules(ruleSetLine(hash));
  const row = {
    id,
    inForceFrom: new Date(inForceFrom),
    inForceTo: inForceTo && new Date(inForceTo),
    data: RULE_SET_2026,
    hash,
    createdAt: now,
    ...signed,
  };
  await tx.ruleSet.createMany({ data: [row], skipDuplicates: true });
  await tx.ruleSet.updateMany({ where: { id, hash, signature: null }, data: signed });
}
