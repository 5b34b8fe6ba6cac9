import type { OutageCause } from "@/lib/exam/heart";
import { giveBack } from "@/lib/exam/outage.command";
import { inTransaction, pool } from "@/lib/platform/db";

/** Two pulses of a second each may be missed by chance; what is longer is looked at by the rules. */
const GAP_MS = 2_000;

const PULSE = `
  insert into service_pulse (process_id, real_at, at) values ($1::uuid, clock_timestamp(), qonys_now())
  on conflict (process_id) do update set real_at = excluded.real_at, at = excluded.at`;

// Says so only where the last pulse, whoever's it was, is so young that nothing can be owed.
const PULSE_WITHOUT_GAP = `
  insert into service_pulse (process_id, real_at, at)
  select $1::uuid, clock_timestamp(), qonys_now()
   where (select max(real_at) from service_pulse) >= clock_timestamp() - $2::int * interval '1 millisecond'
  on conflict (process_id) do update set real_at = excluded.real_at, at = excluded.at`;

/** Any number that no other program of ours uses. */
const PULSE_LOCK = 7_662_911;

type Gap = {
  readonly realFrom: Date | null;
  readonly realTo: Date;
  readonly fromAt: Date | null;
  readonly isGap: boolean;
};

/**
 * Writes that process `processId` serves now. Was nobody there before, then the outage is stored and what it owes is given
 * back in the same transaction: whoever reads the new pulse finds deadlines that have been moved.
 */
export async function pulse(processId: string, cause: () => OutageCause): Promise<void> {
  const { rowCount } = await pool.query({
    name: "service-pulse",
    text: PULSE_WITHOUT_GAP,
    values: [processId, GAP_MS],
  });
  if (rowCount === 1) return;
  await inTransaction(async (tx) => {
    // Two processes may come back at once: the second finds the pulse of the first, and no gap.
    await tx.$queryRaw`select 1 from pg_advisory_xact_lock(${PULSE_LOCK})`;
    const [gap] = await tx.$queryRaw<Gap[]>`
      select p.real_at as "realFrom", clock_timestamp() as "realTo", p.at as "fromAt",
             coalesce(clock_timestamp() - p.real_at > ${GAP_MS} * interval '1 millisecond', false) as "isGap"
        from (values (1)) one left join lateral (
          select * from service_pulse order by real_at desc limit 1
        ) p on true`;
    if (gap?.isGap && gap.realFrom !== null && gap.fromAt !== null) {
      const { realFrom, realTo, fromAt } = gap;
      await giveBack(tx, { realFrom, realTo, fromAt, cause: cause() });
    }
    await tx.$executeRawUnsafe(PULSE, processId);
    await tx.$executeRaw`
      delete from service_pulse where real_at < clock_timestamp() - interval '1 day'`;
  });
}
