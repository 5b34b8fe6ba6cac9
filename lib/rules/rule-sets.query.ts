import { localDateOf } from "@/lib/calendar/local-date";
import { db, type Tx } from "@/lib/platform/db";
import { ruleSetInForce } from "@/lib/rules/in-force";
import { RuleSet } from "@/lib/rules/rule-set.schema";

/** A stored set with its hash, as cases and letters name it. */
export type StoredRuleSet = { readonly ruleSet: RuleSet; readonly hash: string };

// Rule sets are never edited once stored: what was parsed once under a hash stays right.
const parsed = new Map<string, RuleSet>();

function parse(row: { hash: string; data: unknown }): StoredRuleSet {
  const ruleSet = parsed.get(row.hash) ?? RuleSet.parse(row.data);
  parsed.set(row.hash, ruleSet);
  return { ruleSet, hash: row.hash };
}

type Reader = Pick<Tx, "ruleSet">;

// A set that somebody drafted counts once another person has approved it; the shipped one has no draft.
const APPROVED = { OR: [{ draftedById: null }, { approvedById: { not: null } }] };

/**
 * The rule set in force at an instant.
 *
 * @throws Error when none is: a missing version is an error, never a guess.
 */
export async function ruleSetAt(now: Date, tx: Reader = db): Promise<StoredRuleSet> {
  const rows = await tx.ruleSet.findMany({ where: APPROVED, select: { data: true, hash: true } });
  const stored = rows.map(parse);
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
  return parse(await tx.ruleSet.findUniqueOrThrow({ where: { id } }));
}
