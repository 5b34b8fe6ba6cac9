import { z } from "zod";
import { WITH_WHO } from "@/lib/exam/caller.query";
import { pool } from "@/lib/platform/db";

/** So many takeovers in ten minutes are free; after them one has to hold for a while, so that two devices cannot fight. */
const FREE_TAKEOVERS = 5;
const PACE_SECONDS = 30;

// The lock makes two devices take turns; what the second finds is the first one's lease.
const TAKE = `${WITH_WHO}, mine as materialized (
    select a.id, a.phase, a.lease_id
      from attempt a join who on who.person_id = a.person_id and who.role = 'applicant'
     where a.id = $2::uuid
       for no key update of a
  ), paced as (
    select m.id, coalesce(count(e.*) >= ${FREE_TAKEOVERS}
             and max(e.at) > qonys_now() - interval '${PACE_SECONDS} seconds', false) as "isTooFast"
      from mine m left join attempt_event e
        on e.attempt_id = m.id and e.type = 'device-changed' and e.at > qonys_now() - interval '10 minutes'
     group by m.id
  ), taken as (
    update attempt set lease_id = gen_random_uuid()
      from mine join paced on paced.id = mine.id
     where attempt.id = mine.id and mine.phase <> 'ended'
       and (mine.lease_id is null or mine.lease_id = $3::uuid or ($4::boolean and not paced."isTooFast"))
    returning attempt.id, attempt.lease_id
  ), remembered as (
    insert into attempt_lease (attempt_id, lease_id, at)
    select id, lease_id, date_trunc('milliseconds', qonys_now()) from taken
  ), noted as (
    -- The first device opens the attempt; each one after it relieves another, which the invigilator has to see.
    select note_attempt_event(t.id, case when m.lease_id is null then 'device-opened' else 'device-changed' end,
             '{}', w.account_id, w.role,
             date_trunc('milliseconds', qonys_now()))
      from taken t join mine m on m.id = t.id cross join who w
     where m.lease_id is null or m.lease_id is distinct from $3::uuid
  )
  select exists (select 1 from who) as "signedIn", m.phase, t.lease_id as lease,
         $4::boolean and coalesce(p."isTooFast", false) as "isTooFast", (select count(*) from noted) as noted
    from (values (1)) one left join mine m on true left join taken t on true left join paced p on true`;

const Row = z.object({
  signedIn: z.boolean(),
  phase: z.string().nullable(),
  lease: z.uuid().nullable(),
  isTooFast: z.boolean(),
});

export type Leased =
  | { readonly ok: true; readonly lease: string }
  | {
      readonly ok: false;
      readonly code:
        | "not_signed_in"
        | "not_found"
        | "attempt_ended"
        | "lease_taken"
        | "takeovers_too_fast";
    };

/**
 * Gives the asking device a new lease: what comes under any other is stored as superseded from then on. A device that
 * holds the lease may renew it; another one takes over only when `takeOver` says so, and not again and again.
 */
export async function takeLease(
  sessionId: string,
  attemptId: string,
  held: string | null,
  takeOver: boolean,
): Promise<Leased> {
  const { rows } = await pool.query(TAKE, [sessionId, attemptId, held, takeOver]);
  const { signedIn, phase, lease, isTooFast } = Row.parse(rows[0]);
  if (!signedIn) return { ok: false, code: "not_signed_in" };
  if (phase === null) return { ok: false, code: "not_found" };
  if (lease !== null) return { ok: true, lease };
  if (phase === "ended") return { ok: false, code: "attempt_ended" };
  return { ok: false, code: isTooFast ? "takeovers_too_fast" : "lease_taken" };
}
