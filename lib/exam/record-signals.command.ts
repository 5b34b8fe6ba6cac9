import { z } from "zod";
import { WITH_WHO } from "@/lib/exam/caller.query";
import type { SentSignal } from "@/lib/exam/signals";
import { pool } from "@/lib/platform/db";

// Only what happened while a block ran: in a break or a rest everybody may look elsewhere. It takes no lock that an
// answer waits for.
const RECORD = `${WITH_WHO}, mine as (
    select a.id, case a.phase when 'listening' then a.started_at else a.reading_started_at end as since,
           a.phase in ('listening', 'reading') and a.paused_at is null as "isAsked"
      from attempt a join who on who.person_id = a.person_id and who.role = 'applicant'
     where a.id = $2::uuid
  ), noted as materialized (
    select note_attempt_signal(m.id, s.kind, case when s.seconds is null then '{}'
               else jsonb_build_object('seconds', s.seconds) end, s.at)
      from (select *, qonys_now() - ago * interval '1 ms' as at
              from unnest($3::text[], $4::float8[], $5::int[]) with ordinality as u(kind, ago, seconds, place)) s
      join mine m on m."isAsked" and s.at >= m.since
     order by s.place
  )
  select exists (select 1 from who) as "signedIn", exists (select 1 from mine) as "isMine",
         (select count(*)::int from noted) as noted`;

const Row = z.object({ signedIn: z.boolean(), isMine: z.boolean(), noted: z.int() });

export type RecordedSignals =
  | { readonly ok: true; readonly noted: number }
  | { readonly ok: false; readonly code: "not_signed_in" | "not_found" };

/** Appends what a candidate's browser reports to the attempt's log of signals, as far as the log has room. */
export async function recordSignals(
  sessionId: string,
  attemptId: string,
  signals: readonly SentSignal[],
): Promise<RecordedSignals> {
  const { rows } = await pool.query(RECORD, [
    sessionId,
    attemptId,
    signals.map(({ kind }) => kind),
    signals.map(({ ago }) => ago),
    signals.map(({ seconds }) => seconds),
  ]);
  const { signedIn, isMine, noted } = Row.parse(rows[0]);
  if (!signedIn) return { ok: false, code: "not_signed_in" };
  return isMine ? { ok: true, noted } : { ok: false, code: "not_found" };
}
