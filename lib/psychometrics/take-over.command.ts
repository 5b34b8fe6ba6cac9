import { z } from "zod";
import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, isUniqueViolation, type Tx } from "@/lib/platform/db";
import { ITEM_MINIMUM } from "@/lib/psychometrics/flags";
import { ItemStatistics } from "@/lib/psychometrics/statistics.schema";

export type TakenOver =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: TakeOverRefusal };

export type TakeOverRefusal =
  | "not-allowed"
  | "not-estimated"
  | "too-few"
  | "simulated"
  | "already-taken";

export const TakeOverInput = z.object({ runId: z.uuid(), itemId: z.string().min(1).max(20) });

/**
 * Takes an item's estimated difficulty over into the bank: somebody's act, never the computation's own. What
 * the author wrote stays in the item, which nothing may change once it was asked; the estimate lies beside it
 * with its run, its error and who took it. Simulated answers say nothing about a real question.
 */
export function takeOverDifficulty(
  actor: Actor,
  { runId, itemId }: z.infer<typeof TakeOverInput>,
  now: Date,
): Promise<TakenOver> {
  if (!may(actor, "manage-statistics")) return refused("not-allowed");
  return inTransaction(async (tx): Promise<TakenOver> => {
    const estimate = await estimateOf(tx, runId, itemId);
    if (typeof estimate === "string") return { ok: false, code: estimate };
    await tx.itemEstimate.create({
      data: { itemId, runId, ...estimate, takenById: actor.accountId, takenAt: now },
    });
    await recordAudit(tx, actor, "item-difficulty-taken-over", itemId, { runId, ...estimate });
    return { ok: true };
  }).catch((cause: unknown) => {
    if (isUniqueViolation(cause)) return { ok: false, code: "already-taken" };
    throw cause;
  });
}

const refused = async (code: TakeOverRefusal): Promise<TakenOver> => ({ ok: false, code });

type Estimate = { readonly difficulty: number; readonly error: number };

async function estimateOf(
  tx: Tx,
  runId: string,
  itemId: string,
): Promise<Estimate | TakeOverRefusal> {
  const found = await tx.statisticsItem.findUnique({
    where: { runId_itemId: { runId, itemId } },
    include: { run: { select: { source: true } } },
  });
  if (found === null) return "not-estimated";
  if (found.run.source !== "exam") return "simulated";
  const { reached, rasch } = ItemStatistics.parse(found.data);
  if (reached < ITEM_MINIMUM) return "too-few";
  if (rasch === null || rasch.error === null) return "not-estimated";
  return { difficulty: rasch.difficulty, error: rasch.error };
}
