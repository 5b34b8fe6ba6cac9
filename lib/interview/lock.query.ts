import type { Tx } from "@/lib/platform/db";

/**
 * Takes a case's lock before its slot's, as every command here does, so that no two of them wait for each
 * other. Gives its region, or null when it is not this person's case; without a person, anybody's.
 */
export async function lockCase(
  tx: Tx,
  applicationId: string,
  personId: string | null,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ region: string }[]>`
    select region from application
     where id = ${applicationId}::uuid and (${personId}::uuid is null or person_id = ${personId}::uuid)
       for update`;
  return row?.region ?? null;
}

/** Keeps a slot from being closed while somebody books it; many may hold this lock together. */
export async function shareSlot(tx: Tx, slotId: string): Promise<void> {
  await tx.$queryRaw`select 1 from slot where id = ${slotId}::uuid for share`;
}

/** Keeps a slot from being booked while it is closed. */
export async function lockSlot(tx: Tx, slotId: string): Promise<void> {
  await tx.$queryRaw`select 1 from slot where id = ${slotId}::uuid for update`;
}
