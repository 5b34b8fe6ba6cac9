import { activePool } from "@/lib/exam/draw-inputs.query";
import { currentTime } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/**
 * Writes down which items are active now, in the transaction that changed it, so that every form's pool is
 * known for good. Changes of the pool wait for each other: each leaves a pool that really was one.
 */
export async function keepPool(tx: Tx): Promise<void> {
  const { hash, items } = await activePool(tx);
  const itemIds = items.map(({ id }) => id).toSorted();
  await tx.itemPool.createMany({
    data: [{ hash, itemIds, at: await currentTime(tx) }],
    skipDuplicates: true,
  });
}

/** Any number that no other lock of ours has. Taken before the change, kept until the transaction ends. */
const POOL_LOCK = 7_662_905;

export async function lockPool(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${POOL_LOCK}::bigint)`;
}
