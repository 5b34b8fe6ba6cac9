import { localDateOf } from "@/lib/calendar/local-date";
import { db, type Tx } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import type { RuleSet as RuleSetRow } from "@/lib/platform/generated/client";
import { rulesKeys } from "@/lib/platform/rules-signer";
import { ruleSetInForce } from "@/lib/rules/in-force";
import { RuleSet } from "@/lib/rules/rule-set.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { isSignedRuleSet } from "@/lib/rules/rule-set-signature";

/** A stored set with its hash, as cases and letters name it. */
export type StoredRuleSet = { readonly ruleSet: RuleSet; readonly hash: string };

type Row = Pick<RuleSetRow, "hash" | "data" | "signature" | "keyId">;
const COLUMNS = { data: true, hash: true, signature: true, keyId: true } as const;

// Rule sets are never edited once stored: what was verified once under a hash stays right.
const verified = new Map<string, RuleSet>();
let shipped: string | undefined;

/**
 * A row as a rule set, once it is what the portal signed.
 *
 * @throws Error when the data are not those of the hash, or nobody whose key is published signed them: rules that cannot
 *   be trusted decide nothing
 */
async function read({ hash, data, signature, keyId }: Row): Promise<StoredRuleSet> {
  const known = verified.get(hash);
  if (known !== undefined) return { ruleSet: known, hash };
  if (jcsHash(data) !== hash)
    throw new Error(`The rule set ${hash} was changed after it was stored`);
  if (!(await isGenuine(hash, signature, keyId))) {
    throw new Error(`The rule set ${hash} has no valid signature`);
  }
  const ruleSet = RuleSet.parse(data);
  verified.set(hash, ruleSet);
  return { ruleSet, hash };
}

async function isGenuine(hash: string, signature: string | null, keyId: string | null) {
  // The program itself vouches for the set that it comes with, whatever key signed it once.
  shipped ??= jcsHash(RULE_SET_2026);
  if (hash === shipped) return true;
  if (signature === null || keyId === null) return false;
  return rulesKeys().includes(keyId) && isSignedRuleSet(hash, { signature, keyId });
}

type Reader = Pick<Tx, "ruleSet">;

// A set that somebody drafted counts once another person has approved it; the shipped one has no draft.
const APPROVED = { OR: [{ draftedById: null }, { approvedById: { not: null } }] };

/** Every set that counts, in the order in which they begin. */
export async function approvedRuleSets(tx: Reader = db): Promise<readonly StoredRuleSet[]> {
  const rows = await tx.ruleSet.findMany({
    where: APPROVED,
    select: COLUMNS,
    orderBy: { inForceFrom: "asc" },
  });
  return Promise.all(rows.map(read));
}

/**
 * The rule set in force at an instant.
 *
 * @throws Error when none is: a missing version is an error, never a guess
 */
export async function ruleSetAt(now: Date, tx: Reader = db): Promise<StoredRuleSet> {
  const stored = await approvedRuleSets(tx);
  const found = ruleSetInForce(
    stored.map(({ ruleSet }) => ruleSet),
    localDateOf(now),
  );
  if (!found.ok) throw new Error(`No rule set is in force on ${localDateOf(now)}`);
  const hit = stored.find(({ ruleSet }) => ruleSet === found.ruleSet);
  if (hit === undefined) throw new Error("The set in force is one of those stored");
  return hit;
}

/** A rule set by its id, as a case names it. */
export async function ruleSetById(id: string, tx: Reader = db): Promise<StoredRuleSet> {
  return read(await tx.ruleSet.findUniqueOrThrow({ where: { id }, select: COLUMNS }));
}
