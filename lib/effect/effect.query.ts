import { Effect } from "@/lib/effect/effect.schema";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db, type Tx } from "@/lib/platform/db";
import { type Draft, replacedBy } from "@/lib/rules/drafts/draft.query";

export type DoneEffect = {
  readonly contentHash: string;
  readonly baseId: string;
  readonly finishedAt: Date;
  readonly milliseconds: number;
  readonly past: Effect;
  readonly invented: Effect;
};

export type EffectState = {
  /** The last run that was done; null before the first. */
  readonly done: DoneEffect | null;
  /** Whether it is of the draft as it stands, against the set that it would replace. */
  readonly isCurrent: boolean;
  readonly runningSince: Date | null;
};

type Reader = Pick<Tx, "ruleSetEffect" | "ruleSet">;

/** What is known of a draft's effect, for those who may see rules. */
export async function effectOfDraft(actor: Actor, draft: Draft): Promise<EffectState | null> {
  if (!may(actor, "view-rules")) return null;
  const [run, queued] = await Promise.all([
    db.ruleSetEffect.findFirst({
      where: { draftId: draft.id, status: "done" },
      orderBy: { finishedAt: "desc" },
    }),
    db.ruleSetEffect.findFirst({ where: { draftId: draft.id, status: "queued" } }),
  ]);
  const runningSince = queued?.requestedAt ?? null;
  if (run === null || run.finishedAt === null)
    return { done: null, isCurrent: false, runningSince };
  const { contentHash, baseId, finishedAt, milliseconds, past, invented } = run;
  const done = {
    contentHash,
    baseId,
    finishedAt,
    milliseconds: milliseconds ?? 0,
    past: Effect.parse(past),
    invented: Effect.parse(invented),
  };
  return { done, isCurrent: await hasEffect(draft, db), runningSince };
}

/** Whether it was computed what the draft, word for word as it stands, would change of what is in force before it. */
export async function hasEffect(draft: Draft, tx: Reader): Promise<boolean> {
  const { hash: baseHash } = await replacedBy(draft.ruleSet, tx);
  const { id: draftId, contentHash } = draft;
  const where = { draftId, contentHash, baseHash, status: "done" };
  return (await tx.ruleSetEffect.count({ where })) > 0;
}
