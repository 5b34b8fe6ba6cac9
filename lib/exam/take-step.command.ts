import { z } from "zod";
import { WITH_WHO } from "@/lib/exam/caller.query";
import { endAttempt } from "@/lib/exam/end-attempt.command";
import { currentTime } from "@/lib/platform/clock";
import { pool } from "@/lib/platform/db";

/** What a candidate decides about the course of an attempt. There is no way back from any of them. */
export const STEPS = ["end-listening", "start-reading", "end-reading"] as const;
export type Step = (typeof STEPS)[number];

const MINE = `${WITH_WHO}, mine as materialized (
    select a.id, a.phase, a.lease_id
      from attempt a join who on who.person_id = a.person_id and who.role = 'applicant'
     where a.id = $2::uuid
       for no key update of a
  ), arrived as materialized (
    select *, date_trunc('milliseconds', qonys_now()) as at from mine
  )`;

const FOUND = `select exists (select 1 from who) as "signedIn", m.phase,
    m.lease_id is not distinct from $3::uuid as "holdsLease"
  from (values (1)) one left join mine m on true`;

const END_LISTENING = `${MINE}, done as (
    update attempt set phase = 'between', listening_ended_at = least(r.at, listening_ends_at)
      from arrived r
     where attempt.id = r.id and r.phase = 'listening' and r.lease_id = $3::uuid
    returning attempt.id
  ) ${FOUND}`;

const START_READING = `${MINE}, done as (
    update attempt set phase = 'reading', reading_started_at = r.at,
           reading_ends_at = r.at + (form->'minutes'->>'reading')::int * interval '1 minute'
      from arrived r
     where attempt.id = r.id and r.phase = 'between' and r.lease_id = $3::uuid
       and r.at < listening_ended_at + (form->'minutes'->>'between')::int * interval '1 minute'
    returning attempt.id
  ) ${FOUND}`;

const STATEMENTS: Record<Step, string> = {
  "end-listening": END_LISTENING,
  "start-reading": START_READING,
  "end-reading": `${MINE} ${FOUND}`,
};

const Row = z.object({
  signedIn: z.boolean(),
  phase: z.enum(["listening", "between", "reading", "ended"]).nullable(),
  holdsLease: z.boolean().nullable(),
});

export type Stepped =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: "not_signed_in" | "not_found" | "lease_superseded" };

/**
 * Takes a step, unless the attempt is past it already: a button pressed twice does nothing twice, and a
 * step that the clock took first is no error.
 */
export async function takeStep(
  sessionId: string,
  attemptId: string,
  lease: string,
  step: Step,
): Promise<Stepped> {
  const { rows } = await pool.query(STATEMENTS[step], [sessionId, attemptId, lease]);
  const { signedIn, phase, holdsLease } = Row.parse(rows[0]);
  if (!signedIn) return { ok: false, code: "not_signed_in" };
  if (phase === null) return { ok: false, code: "not_found" };
  if (phase === "ended") return { ok: true };
  if (!holdsLease) return { ok: false, code: "lease_superseded" };
  if (step === "end-reading" && phase === "reading") {
    await endAttempt(attemptId, "candidate", await currentTime());
  }
  return { ok: true };
}
