import { z } from "zod";
import type { Receipt } from "@/lib/exam/attempt-view";
import { WITH_WHO } from "@/lib/exam/caller.query";
import { pool } from "@/lib/platform/db";

/** Rows that an attempt's journal may hold: far more than sixty questions need, and no flood. */
const MOST_ENTRIES = 3_000;

/**
 * One statement for an answer: it locks the attempt, so that no marking can pass between the check and
 * the row; stamps the time once it has the lock; checks owner, lease, running block and deadline; and
 * appends with the hash of the row before. A repeated send finds its own row and gets the same receipt,
 * also after the deadline.
 */
const RECORD = `${WITH_WHO}, attempt_now as materialized (
    select a.phase, a.lease_id, a.paused_at, a.listening_ends_at, a.reading_ends_at,
           case when a.form->'listening' ? $5::text then 'listening'
                when a.form->'reading' ? $5::text then 'reading' end as block
      from attempt a join who on who.person_id = a.person_id and who.role = 'applicant'
     where a.id = $2::uuid
       for no key update of a
  ), arrived as materialized (
    select *, date_trunc('milliseconds', qonys_now()) as at from attempt_now
  ), known as (
    select * from attempt_entry where attempt_id = $2::uuid and lease_id = $3::uuid and counter = $4::int
  ), last as (
    select sequence, hash from attempt_entry where attempt_id = $2::uuid order by sequence desc limit 1
  ), verdict as (
    select r.at, case
        when k.sequence is not null then
          case when k.item_id = $5::text and k.option is not distinct from $6::int
               then 'known' else 'counter_reused' end
        when r.block is null then 'foreign_item'
        when r.lease_id is distinct from $3::uuid then 'lease_superseded'
        when r.phase = 'ready' then 'block_not_open'
        when r.paused_at is not null then 'late'
        when r.phase = 'ended' or (r.block = 'listening' and r.phase <> 'listening') then 'late'
        when r.block <> r.phase then 'block_not_open'
        when r.at >= case r.block when 'listening' then r.listening_ends_at else r.reading_ends_at end
          then 'late'
        when $4::int <= coalesce((select max(counter) from attempt_entry
                                   where attempt_id = $2::uuid and lease_id = $3::uuid), 0)
          then 'counter_behind'
        when coalesce((select sequence from last), 0) >= ${MOST_ENTRIES} then 'too_many_answers'
        else 'accepted' end as code
      from arrived r left join known k on true
  ), line as (
    select v.at, coalesce(l.sequence, 0) + 1 as sequence, coalesce(l.hash, '') as previous_hash
      from verdict v left join last l on true
     where v.code = 'accepted'
  ), saved as (
    insert into attempt_entry
        (attempt_id, sequence, counter, lease_id, item_id, option, at, previous_hash, hash)
    select $2::uuid, sequence, $4::int, $3::uuid, $5::text, $6::int, at, previous_hash,
           encode(sha256(convert_to(concat_ws('|', previous_hash, $2::uuid, sequence, $4::int, $3::uuid,
             $5::text, coalesce($6::int::text, ''),
             to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'UTF8')), 'hex')
      from line
    on conflict do nothing
    returning sequence, at, hash
  )
  select exists (select 1 from who) as "signedIn", v.code,
         coalesce(s.sequence, k.sequence) as sequence, coalesce(s.at, k.at) as at,
         coalesce(s.hash, k.hash) as hash
    from (values (1)) one left join verdict v on true left join saved s on true left join known k on true`;

const Row = z.object({
  signedIn: z.boolean(),
  code: z
    .enum([
      "accepted",
      "known",
      "counter_reused",
      "foreign_item",
      "lease_superseded",
      "late",
      "block_not_open",
      "counter_behind",
      "too_many_answers",
    ])
    .nullable(),
  sequence: z.int().nullable(),
  at: z.date().nullable(),
  hash: z.string().nullable(),
});

export type SentAnswer = {
  readonly lease: string;
  /** Rises by one with each answer that a lease sends. */
  readonly counter: number;
  readonly item: string;
  /** Place in the order that the candidate saw; null clears the answer. */
  readonly option: number | null;
};

export type Recorded =
  | { readonly ok: true; readonly receipt: Receipt }
  | {
      readonly ok: false;
      readonly code:
        | "not_signed_in"
        | "not_found"
        | Exclude<z.infer<typeof Row>["code"], "accepted" | "known" | null>;
    };

// Two statements of one attempt may read the same last row; the primary key lets one through and the
// other looks again. One candidate's device sends one answer at a time, so this is rare.
const MOST_TRIES = 60;

/** Appends an answer to its attempt's journal, or says why not. Sending the same again changes nothing. */
export async function recordAnswer(
  sessionId: string,
  attemptId: string,
  { lease, counter, item, option }: SentAnswer,
): Promise<Recorded> {
  const values = [sessionId, attemptId, lease, counter, item, option];
  for (let turn = 0; turn < MOST_TRIES; turn += 1) {
    const { rows } = await pool.query({ name: "exam-record-answer", text: RECORD, values });
    const { signedIn, code, sequence, at, hash } = Row.parse(rows[0]);
    if (!signedIn) return { ok: false, code: "not_signed_in" };
    if (code === null) return { ok: false, code: "not_found" };
    if (code !== "accepted" && code !== "known") return { ok: false, code };
    if (sequence === null || at === null || hash === null) continue;
    return { ok: true, receipt: { sequence, at: at.toISOString(), hash } };
  }
  throw new Error("An answer found no place in its journal");
}
