import { pool } from "@/lib/platform/db";

/**
 * Moves attempts on whose phase is over, to where the clock says and not to when somebody looks: the rest
 * begins at listening's deadline, reading at the end of the rest. Repeating it changes nothing.
 */
const LISTENING_OVER = `
  update attempt set phase = 'between', listening_ended_at = listening_ends_at
   where phase = 'listening' and listening_ends_at <= qonys_now() and ($1::uuid is null or id = $1::uuid)`;

const REST_OVER = `
  update attempt
     set phase = 'reading',
         reading_started_at = rest_over,
         reading_ends_at = rest_over + reading_minutes
    from (
      select id as of_id,
             listening_ended_at + (form->'minutes'->>'between')::int * interval '1 minute' as rest_over,
             (form->'minutes'->>'reading')::int * interval '1 minute' as reading_minutes
        from attempt where phase = 'between' and ($1::uuid is null or id = $1::uuid)
    ) rest
   where id = of_id and phase = 'between' and rest_over <= qonys_now()`;

/** Of one attempt, or of all when `attemptId` is null. */
export async function advanceAttempts(attemptId: string | null): Promise<void> {
  await pool.query(LISTENING_OVER, [attemptId]);
  await pool.query(REST_OVER, [attemptId]);
}

/** Attempts whose reading is over and that nobody has ended yet. */
export async function overdueAttempts(): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    "select id from attempt where phase = 'reading' and reading_ends_at <= qonys_now() order by reading_ends_at",
  );
  return rows.map((row) => row.id);
}
