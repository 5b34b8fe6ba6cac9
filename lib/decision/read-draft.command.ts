import { stateOf } from "@/lib/application/execute.command";
import type { Tx } from "@/lib/platform/db";

/** Somebody decides on a draft that another one has replaced since they read it. */
export type DraftChanged = { readonly ok: false; readonly code: "draft-changed" };

/**
 * Locks the case and says whether its draft is still the one that was read (by its text's id). Without a draft
 * there is nothing to mix up: the process itself then refuses, with its reason.
 */
export async function isDraftRead(tx: Tx, applicationId: string, readId: string): Promise<boolean> {
  await tx.$queryRaw`select 1 from application where id = ${applicationId}::uuid for update`;
  const row = await tx.application.findUnique({
    where: { id: applicationId },
    select: { state: true },
  });
  const draft = row && stateOf(row).decision?.draft;
  return draft ? draft.textId === readId : true;
}
