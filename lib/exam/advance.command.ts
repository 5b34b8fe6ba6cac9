import { pool } from "@/lib/platform/db";

/**
 * Moves attempts on whose phase is over, to where the clock says and not to when somebody looks: the rest
 * begins at listening's deadline, reading at the end of the rest. Repeating it changes nothing.
 */
const LISTENING_OVER = `
  with over as (
    update attempt
       set phase = 'between', listening_ended_at = listening_ends_at,
           rest_ends_at = listening_ends_at + (form->'minutes'->>'between')::int * interval '1 minute'
     where phase = 'listening' and paused_at is null and listening_ends_at <= qonys_now()
       and ($1::uuid is null or id = $1::uuid)
    returning id, listening_ended_at as at
  )
  select note_attempt_event(id, 'listening-ended', '{"by":"clock"}', null, 'system', at) from over`;

const REST_OVER = `
  with over as (
    update attempt
       set phase = 'reading', reading_started_at = rest_ends_at,
           reading_ends_at = rest_ends_at + (form->'minutes'->>'reading')::int * interval '1 minute'
     where phase = 'between' and paused_at is null and rest_ends_at <= qonys_now()
       and ($1::uuid is null or id = $1::uuid)
    returning id, reading_started_at as at
  )
  select note_attempt_event(id, 'reading-started', '{"by":"clock"}', null, 'system', at) from over`;

/** Of one attempt, or of all when `attemptId` is null. */
export async function advanceAttempts(attemptId: string | null): Promise<void> {
  await pool.query(LISTENING_OVER, [attemptId]);
  await pool.query(REST_OVER, [attemptId]);
}

/** Attempts whose reading is over and that nobody has ended yet. */
export async function overdueAttempts(): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from attempt
      where phase = 'reading' and paused_at is null and reading_ends_at <= qonys_now()
      order by reading_ends_at`,
  );
  return rows.map((row) => row.id);
}
