import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";
import { draftById, replacedBy } from "@/lib/rules/drafts/draft.query";
import { proveRuleSet } from "@/lib/rules/proofs/prove";

export type EffectRequest =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: "not-allowed" | "draft-missing" | "not-proven" | "under-way";
    };

/** A run that is not done by then was lost with its worker; the next one takes its place. */
const PATIENCE_MS = 30 * 60_000;

/** Asks the worker what a draft, as it stands now, would change. A draft with a hole in a table says nothing yet. */
export async function requestEffect(
  actor: Actor,
  draftId: string,
  now: Date,
): Promise<EffectRequest> {
  if (!may(actor, "view-rules")) return { ok: false, code: "not-allowed" };
  return inTransaction(async (tx): Promise<EffectRequest> => {
    const draft = await draftById(actor, draftId, tx);
    if (draft === null) return { ok: false, code: "draft-missing" };
    if (proveRuleSet(draft.ruleSet).length > 0) return { ok: false, code: "not-proven" };
    const { contentHash } = draft;
    const { ruleSet: base, hash: baseHash } = await replacedBy(draft.ruleSet, tx);
    await tx.ruleSetEffect.updateMany({
      where: {
        draftId,
        status: "queued",
        requestedAt: { lt: new Date(now.getTime() - PATIENCE_MS) },
      },
      data: { status: "given-up", finishedAt: now },
    });
    const [run] = await tx.$queryRaw<{ id: string }[]>`
      insert into rule_set_effect
        (draft_id, content_hash, base_id, base_hash, status, requested_by_id, requested_at)
      values (${draftId}::uuid, ${contentHash}, ${base.id}, ${baseHash}, 'queued',
        ${actor.accountId}::uuid, ${now})
      on conflict (draft_id) where status = 'queued' do nothing returning id::text`;
    if (run === undefined) return { ok: false, code: "under-way" };
    await enqueue(tx, "compute-effect", { effectId: run.id }, { queue: "effect" });
    await recordAudit(tx, actor, "rules-effect-requested", draftId, { hash: contentHash });
    return { ok: true };
  });
}
