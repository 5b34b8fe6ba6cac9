import { z } from "zod";
import { beginAttempt } from "@/lib/exam/begin-attempt.command";
import { WITH_WHO } from "@/lib/exam/caller.query";
import { PHASES } from "@/lib/exam/clock";
import { endAttempt } from "@/lib/exam/end-attempt.command";
import { actorOfSession } from "@/lib/identity/session.query";
import { currentTime } from "@/lib/platform/clock";
import { pool } from "@/lib/platform/db";

/** What a candidate decides about the course of an attempt. There is no way back from any of them. */
export const STEPS = ["start-listening", "end-listening", "start-reading", "end-reading"] as const;
export type Step = (typeof STEPS)[number];

const MINE = `${WITH_WHO}, mine as materialized (
    select a.id, a.phase, a.lease_id, a.paused_at
      from attempt a join who on who.person_id = a.person_id and who.role = 'applicant'
     where a.id = $2::uuid
       for no key update of a
  ), arrived as materialized (
    select *, date_trunc('milliseconds', qonys_now()) as at from mine
  )`;

const FOUND = `select exists (select 1 from who) as "signedIn", m.phase, m.paused_at is not null as "isPaused",
    m.lease_id is not distinct from $3::uuid as "holdsLease"
`;
const FROM = ` from (values (1)) one left join mine m on true`;

/** An event of what `done` changed, by the candidate. */
const noted = (type: string) => `noted as (
    select note_attempt_event(d.id, '${type}', '{"by":"candidate"}', w.account_id, w.role, r.at)
      from done d cross join who w cross join arrived r
  )`;

const END_LISTENING = `${MINE}, done as (
    update attempt set phase = 'between', listening_ended_at = least(r.at, listening_ends_at),
           rest_ends_at = least(r.at, listening_ends_at) + (form->'minutes'->>'between')::int * interval '1 minute'
      from arrived r
     where attempt.id = r.id and r.phase = 'listening' and r.lease_id = $3::uuid and r.paused_at is null
    returning attempt.id
  ), ${noted("listening-ended")} ${FOUND}, (select count(*) from noted) as noted ${FROM}`;

const START_READING = `${MINE}, done as (
    update attempt set phase = 'reading', reading_started_at = r.at,
           reading_ends_at = r.at + (form->'minutes'->>'reading')::int * interval '1 minute'
      from arrived r
     where attempt.id = r.id and r.phase = 'between' and r.lease_id = $3::uuid and r.paused_at is null
       and r.at < rest_ends_at
    returning attempt.id
  ), ${noted("reading-started")} ${FOUND}, (select count(*) from noted) as noted ${FROM}`;

const LOOK = `${MINE} ${FOUND} ${FROM}`;

const STATEMENTS: Record<Step, string> = {
  "start-listening": LOOK,
  "end-listening": END_LISTENING,
  "start-reading": START_READING,
  "end-reading": LOOK,
};

const Row = z.object({
  signedIn: z.boolean(),
  phase: z.enum(PHASES).nullable(),
  isPaused: z.boolean().nullable(),
  holdsLease: z.boolean().nullable(),
});

export type Stepped =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: "not_signed_in" | "not_found" | "lease_superseded" | "paused" | "not_now";
    };

/**
 * Takes a step, unless the attempt is past it already: a button pressed twice does nothing twice, and a
 * step that the clock took first is no error. `not_now` says that the process does not take the attempt (a ban, a
 * term that has lapsed, rules that have changed): the lobby of the test says what to do.
 */
export async function takeStep(
  sessionId: string,
  attemptId: string,
  lease: string,
  step: Step,
): Promise<Stepped> {
  const { rows } = await pool.query(STATEMENTS[step], [sessionId, attemptId, lease]);
  const { signedIn, phase, holdsLease, isPaused } = Row.parse(rows[0]);
  if (!signedIn) return { ok: false, code: "not_signed_in" };
  if (phase === null) return { ok: false, code: "not_found" };
  if (phase === "ended") return { ok: true };
  if (!holdsLease) return { ok: false, code: "lease_superseded" };
  if (isPaused) return { ok: false, code: "paused" };
  if (step === "start-listening" && phase === "ready") return begin(sessionId, attemptId);
  if (step === "end-reading" && phase === "reading") {
    await endAttempt(attemptId, "candidate", await currentTime());
  }
  return { ok: true };
}

async function begin(sessionId: string, attemptId: string): Promise<Stepped> {
  const actor = await actorOfSession(sessionId);
  if (actor === null) return { ok: false, code: "not_signed_in" };
  const begun = await beginAttempt(actor, attemptId, await currentTime());
  return begun.ok ? begun : { ok: false, code: "not_now" };
}
