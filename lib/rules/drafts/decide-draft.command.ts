import { hasEffect } from "@/lib/effect/effect.query";
import { recordAudit } from "@/lib/identity/audit.command";
import { type Action, may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { signRules } from "@/lib/platform/rules-signer";
import { type Draft, type DraftStatus, replacedBy } from "@/lib/rules/drafts/draft.query";
import { type Obstacle, obstaclesOf } from "@/lib/rules/drafts/publishable.query";
import {
  type DraftRef,
  type DraftRefusal,
  lockedDraft,
} from "@/lib/rules/drafts/save-draft.command";
import { ruleSetLine } from "@/lib/rules/rule-set-signature";

export type DecisionRefusal =
  | DraftRefusal
  | "not-proposed"
  | "changed-meanwhile"
  | "own-work"
  | "reason-missing"
  | "effect-missing"
  | Obstacle;
export type Decided =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: DecisionRefusal };

const refused = (code: DecisionRefusal): Decided => ({ ok: false, code });

type Step = {
  readonly action: Action;
  readonly from: DraftStatus;
  readonly otherwise: DecisionRefusal;
};

/** Does something to a draft that stands as the page showed it; two who decide at once take turns, and the second is told. */
function decide(
  actor: Actor,
  { draftId, version }: DraftRef,
  { action, from, otherwise }: Step,
  act: (tx: Tx, draft: Draft) => Promise<Decided>,
): Promise<Decided> {
  return inTransaction(async (tx) => {
    if (!may(actor, action)) return refused("not-allowed");
    const draft = await lockedDraft(tx, actor, draftId);
    if (draft === null) return refused("draft-missing");
    if (draft.status !== from) return refused(otherwise);
    if (draft.version !== version) return refused("changed-meanwhile");
    return act(tx, draft);
  });
}

/** Proposes a draft to the other administrators. A draft that is not proved, or could not begin, is not proposed. */
export function proposeDraft(actor: Actor, ref: DraftRef, now: Date): Promise<Decided> {
  const step = { action: "draft-rules", from: "drafting", otherwise: "not-drafting" } as const;
  return decide(actor, ref, step, async (tx, draft) => {
    const [obstacle] = await obstaclesOf(draft, now, tx);
    if (obstacle !== undefined) return refused(obstacle);
    await tx.ruleSetDraft.update({
      where: { id: draft.id },
      data: { status: "proposed", proposedById: actor.accountId, proposedAt: now, reason: null },
    });
    await recordAudit(tx, actor, "rules-proposed", draft.id, { hash: draft.contentHash });
    return { ok: true };
  });
}

/** A draft as an approver saw it: the very content, compared with the very set whose place it takes. */
export type SeenDraft = DraftRef & { readonly contentHash: string; readonly replacedHash: string };

const PROPOSED = { action: "approve-rules", from: "proposed", otherwise: "not-proposed" } as const;

/** Makes a proposed draft a rule set, signed by the portal, in force from its first day. Nobody approves what they wrote, nor what nobody knows the effect of. */
export function approveDraft(actor: Actor, seen: SeenDraft, now: Date): Promise<Decided> {
  return decide(actor, seen, PROPOSED, async (tx, draft) => {
    if (draft.writers.includes(actor.accountId)) return refused("own-work");
    // Two drafts that are approved at once take turns: the second is compared with what the first made.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('rule sets'))`;
    const replaced = await replacedBy(draft.ruleSet, tx);
    if (draft.contentHash !== seen.contentHash || replaced.hash !== seen.replacedHash) {
      return refused("changed-meanwhile");
    }
    const [obstacle] = await obstaclesOf(draft, now, tx);
    if (obstacle !== undefined) return refused(obstacle);
    if (!(await hasEffect(draft, tx))) return refused("effect-missing");
    await publish(tx, actor, draft, now);
    return { ok: true };
  });
}

async function publish(tx: Tx, actor: Actor, draft: Draft, now: Date): Promise<void> {
  const { ruleSet, contentHash: hash } = draft;
  const decision = { decidedById: actor.accountId, decidedAt: now };
  const { draftedById } = await tx.ruleSetDraft.update({
    where: { id: draft.id },
    data: { status: "approved", ...decision },
  });
  await tx.ruleSet.create({
    data: {
      id: ruleSet.id,
      inForceFrom: new Date(ruleSet.inForceFrom),
      inForceTo: ruleSet.inForceTo && new Date(ruleSet.inForceTo),
      data: ruleSet,
      hash,
      draftId: draft.id,
      draftedById,
      approvedById: actor.accountId,
      createdAt: now,
      ...signRules(ruleSetLine(hash)),
    },
  });
  const detail = { ruleSet: ruleSet.id, hash, inForceFrom: ruleSet.inForceFrom };
  await recordAudit(tx, actor, "rules-approved", draft.id, detail);
}

/** Gives a proposed draft back to be drafted further, with the reason. */
export function sendDraftBack(actor: Actor, ref: DraftRef, reason: string): Promise<Decided> {
  return decide(actor, ref, PROPOSED, async (tx, { id }) => {
    if (reason === "") return refused("reason-missing");
    await tx.ruleSetDraft.update({ where: { id }, data: { status: "drafting", reason } });
    await recordAudit(tx, actor, "rules-sent-back", id, { reason });
    return { ok: true };
  });
}

/** Ends a draft that becomes nothing, for good. */
export function withdrawDraft(actor: Actor, ref: DraftRef, now: Date): Promise<Decided> {
  const step = { action: "draft-rules", from: "drafting", otherwise: "not-drafting" } as const;
  return decide(actor, ref, step, async (tx, { id }) => {
    const decision = { decidedById: actor.accountId, decidedAt: now };
    await tx.ruleSetDraft.update({ where: { id }, data: { status: "withdrawn", ...decision } });
    await recordAudit(tx, actor, "rules-withdrawn", id);
    return { ok: true };
  });
}
