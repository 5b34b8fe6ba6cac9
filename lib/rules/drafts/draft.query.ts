import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db, type Tx } from "@/lib/platform/db";
import type { RuleSetDraft } from "@/lib/platform/generated/client";
import { RuleSet } from "@/lib/rules/rule-set.schema";
import { approvedRuleSets, type StoredRuleSet } from "@/lib/rules/rule-sets.query";

export const DRAFT_STATUSES = ["drafting", "proposed", "approved", "withdrawn"] as const;
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

const statusOf = (text: string): DraftStatus => {
  const status = DRAFT_STATUSES.find((one) => one === text);
  if (status === undefined) throw new Error(`No draft is ${text}`);
  return status;
};

/** A draft as it stands. It is a rule set that the format can express; whether it is right is for the proofs to say. */
export type Draft = {
  readonly id: string;
  readonly ruleSet: RuleSet;
  readonly contentHash: string;
  readonly version: number;
  readonly status: DraftStatus;
  readonly basedOn: string;
  readonly editedAt: Date;
  readonly proposedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  /** Whoever wrote a word of it or proposed it: none of them approves it. */
  readonly writers: readonly string[];
};

type Row = RuleSetDraft & { readonly versions: readonly { readonly savedById: string }[] };
type Reader = Pick<Tx, "ruleSetDraft">;

const WRITERS = { versions: { select: { savedById: true }, distinct: "savedById" } } as const;

function draftOf({ content, versions, draftedById, proposedById, ...row }: Row): Draft {
  const writers = [draftedById, proposedById, ...versions.map(({ savedById }) => savedById)];
  return {
    ...row,
    ruleSet: RuleSet.parse(content),
    status: statusOf(row.status),
    writers: [...new Set(writers.filter((id) => id !== null))],
  };
}

/** A draft, for those who may see rules; null when there is none. */
export async function draftById(actor: Actor, id: string, tx: Reader = db): Promise<Draft | null> {
  if (!may(actor, "view-rules")) return null;
  const row = await tx.ruleSetDraft.findUnique({ where: { id }, include: WRITERS });
  return row && draftOf(row);
}

/** Every draft, the one that was worked on last first. */
export async function allDrafts(actor: Actor): Promise<readonly Draft[]> {
  if (!may(actor, "view-rules")) return [];
  const rows = await db.ruleSetDraft.findMany({ include: WRITERS, orderBy: { editedAt: "desc" } });
  return rows.map(draftOf);
}

export type DraftVersion = {
  readonly version: number;
  readonly savedBy: string | null;
  readonly savedAt: Date;
  readonly contentHash: string;
};

/** Who saved which version when, the newest first. */
export async function draftVersions(
  actor: Actor,
  draftId: string,
): Promise<readonly DraftVersion[]> {
  if (!may(actor, "view-rules")) return [];
  const rows = await db.ruleSetDraftVersion.findMany({
    where: { draftId },
    select: { version: true, savedById: true, savedAt: true, contentHash: true },
    orderBy: { version: "desc" },
  });
  const names = await namesOf(rows.map(({ savedById }) => savedById));
  return rows.map(({ savedById, ...row }) => ({ ...row, savedBy: names.get(savedById) ?? null }));
}

/** What a draft said at a version; null where there was none. */
export async function draftAt(
  draftId: string,
  version: number,
  tx: Pick<Tx, "ruleSetDraftVersion"> = db,
) {
  const where = { draftId_version: { draftId, version } };
  const row = await tx.ruleSetDraftVersion.findUnique({ where });
  return row && RuleSet.parse(row.content);
}

/** What members of staff are called, by their account. */
async function namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const accounts = await db.account.findMany({
    where: { id: { in: [...new Set(accountIds)] } },
    select: { id: true, displayName: true, email: true },
  });
  return new Map(accounts.map(({ id, displayName, email }) => [id, displayName ?? email]));
}

/**
 * The approved set whose place a set with these dates takes: the one that would be in force on its first day without it, or,
 * where none would, the one that was in force last. This is what a draft is compared with.
 *
 * @throws Error when there is none: then no set could be in force until this one
 */
export async function replacedBy(
  { inForceFrom }: Pick<RuleSet, "inForceFrom">,
  tx?: Pick<Tx, "ruleSet">,
): Promise<StoredRuleSet> {
  const stored = await approvedRuleSets(tx);
  const earlier = stored.filter(({ ruleSet }) => ruleSet.inForceFrom < inForceFrom);
  const lasting = earlier.findLast(
    ({ ruleSet: { inForceTo } }) => inForceTo === null || inForceTo >= inForceFrom,
  );
  const found = lasting ?? earlier.at(-1) ?? stored[0];
  if (found === undefined) throw new Error("No rule set is stored");
  return found;
}
