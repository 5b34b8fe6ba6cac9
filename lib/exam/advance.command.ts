import { IN_FLIGHT_MS } from "@/lib/exam/clock";
import { db, type Tx } from "@/lib/platform/db";

/**
 * Moves attempts on whose phase is over, to where the clock says and not to when somebody looks: the rest
 * begins at listening's deadline, reading at the end of the rest. Repeating it changes nothing. A deadline is over once
 * somebody is known to have served at it or after it: one that fell into an outage will have moved by then.
 */
const LISTENING_OVER = `
  with served as materialized (select served_until() as until), over as (
    update attempt
       set phase = 'between', listening_ended_at = listening_ends_at,
           rest_ends_at = listening_ends_at + (form->'minutes'->>'between')::int * interval '1 minute'
      from served
     where phase = 'listening' and paused_at is null and listening_ends_at <= served.until
       and ($1::uuid is null or id = $1::uuid)
    returning id, listening_ended_at as at
  )
  select note_attempt_event(id, 'listening-ended', '{"by":"clock"}', null, 'system', at) from over`;

const REST_OVER = `
  with served as materialized (select served_until() as until), over as (
    update attempt
       set phase = 'reading', reading_started_at = rest_ends_at,
           reading_ends_at = rest_ends_at + (form->'minutes'->>'reading')::int * interval '1 minute'
      from served
     where phase = 'between' and paused_at is null and rest_ends_at <= served.until
       and ($1::uuid is null or id = $1::uuid)
    returning id, reading_started_at as at
  )
  select note_attempt_event(id, 'reading-started', '{"by":"clock"}', null, 'system', at) from over`;

/** Of one attempt, or of all when `attemptId` is null. */
export async function advanceAttempts(
  attemptId: string | null,
  tx: Pick<Tx, "$executeRawUnsafe"> = db,
): Promise<void> {
  await tx.$executeRawUnsafe(LISTENING_OVER, attemptId);
  await tx.$executeRawUnsafe(REST_OVER, attemptId);
}

/** Attempts whose reading is over, with nothing under way any more, and that nobody has ended yet. */
export async function overdueAttempts(): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    with served as materialized (select served_until() as until)
    select a.id from attempt a, served
     where a.phase = 'reading' and a.paused_at is null
       and a.reading_ends_at <= served.until - ${IN_FLIGHT_MS}::int * interval '1 millisecond'
     order by a.reading_ends_at`;
  return rows.map((row) => row.id);
}

/** Up to when it is known that somebody served: what ends by the clock ends by this one. */
export async function servedUntil(): Promise<Date> {
  const [row] = await db.$queryRaw<{ until: Date }[]>`select served_until() as until`;
  if (row === undefined) throw new Error("served_until() returned no row");
  return row.until;
}
