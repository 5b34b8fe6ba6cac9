import { FaceRow } from "@/lib/exam/stored-item.schema";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { seeKeys } from "@/lib/items/see-key.command";
import { db } from "@/lib/platform/db";
import type { Source } from "@/lib/psychometrics/source";
import { newestRun, type Run, usualSource } from "@/lib/psychometrics/statistics.query";
import { ItemStatistics } from "@/lib/psychometrics/statistics.schema";

export type OpenedItem = {
  readonly id: string;
  readonly block: string;
  readonly stem: string;
  readonly options: readonly string[];
  readonly key: number;
  /** Logits, as the bank has it; and what was last taken over from a run. */
  readonly banked: number;
  readonly taken: { readonly difficulty: number; readonly at: Date } | null;
  readonly run: Run;
  readonly statistics: ItemStatistics;
};

/**
 * An item with what the newest run found, for the testing centre. Distractors show which option is right, so
 * that it was opened is written down. Null where there is nothing, or nothing for this actor.
 */
export async function openItem(
  actor: Actor,
  itemId: string,
  wanted: Source | null,
): Promise<OpenedItem | null> {
  if (!may(actor, "manage-statistics")) return null;
  const run = await newestRun(wanted ?? (await usualSource()));
  if (run === null) return null;
  const found = await db.statisticsItem.findUnique({
    where: { runId_itemId: { runId: run.id, itemId } },
    include: { item: true },
  });
  if (found === null) return null;
  const taken = await db.itemEstimate.findFirst({
    where: { itemId },
    orderBy: { takenAt: "desc" },
    select: { difficulty: true, takenAt: true },
  });
  const [seen] = await seeKeys(actor, [itemId], "statistics");
  if (seen === undefined) return null;
  const { id, block, key, difficulty: banked } = found.item;
  const { face } = FaceRow.parse(found.item);
  return {
    ...{ id, block, key, banked, run },
    stem: face.stem,
    options: face.options,
    taken: taken && { difficulty: taken.difficulty, at: taken.takenAt },
    statistics: ItemStatistics.parse(found.data),
  };
}
