import { stateOf } from "@/lib/application/execute.command";
import type { ApplicationState } from "@/lib/application/state";
import type { Tx } from "@/lib/platform/db";

/**
 * The state of an application, locked until the transaction ends, so that saving, attaching, signing and
 * correcting take turns; null when there is none.
 */
export async function lockedState(tx: Tx, applicationId: string): Promise<ApplicationState | null> {
  await tx.$queryRaw`select 1 from application where id = ${applicationId}::uuid for update`;
  const row = await tx.application.findUnique({
    where: { id: applicationId },
    select: { state: true },
  });
  return row && stateOf(row);
}
