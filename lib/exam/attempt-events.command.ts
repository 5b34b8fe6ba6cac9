import type { Actor } from "@/lib/identity/roles";
import type { Tx } from "@/lib/platform/db";

type By = Pick<Actor, "accountId" | "role"> | { readonly accountId: null; readonly role: "system" };

/**
 * Appends to what happened to an attempt beside its answers. The caller holds the lock on the attempt's row and
 * changes in the same transaction what the event speaks of.
 *
 * @param detail codes, numbers and instants only: never a name or free text
 */
export async function noteAttemptEvent(
  tx: Tx,
  attemptId: string,
  type: string,
  detail: Readonly<Record<string, string | number | boolean | null>>,
  { accountId, role }: By,
  at: Date,
): Promise<void> {
  await tx.$executeRaw`
    select note_attempt_event(${attemptId}::uuid, ${type}, ${detail}::jsonb, ${accountId}::uuid, ${role}, ${at})`;
}
