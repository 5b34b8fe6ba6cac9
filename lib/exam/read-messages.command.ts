import { z } from "zod";
import { WITH_WHO } from "@/lib/exam/caller.query";
import { pool } from "@/lib/platform/db";

const READ = `${WITH_WHO}, mine as (
    select a.id from attempt a join who on who.person_id = a.person_id and who.role = 'applicant'
     where a.id = $2::uuid
  ), confirmed as (
    update attempt_message m set read_at = qonys_now()
      from mine where m.attempt_id = mine.id and m.id = any($3::uuid[]) and m.read_at is null
    returning 1
  )
  select exists (select 1 from who) as "signedIn", exists (select 1 from mine) as "isMine",
         (select count(*)::int from confirmed) as confirmed`;

const Row = z.object({ signedIn: z.boolean(), isMine: z.boolean(), confirmed: z.int() });

export type ReadMessages =
  | { readonly ok: true; readonly confirmed: number }
  | { readonly ok: false; readonly code: "not_signed_in" | "not_found" };

/** The candidate says that they have read what the testing centre told them. The first time counts. */
export async function readMessages(
  sessionId: string,
  attemptId: string,
  ids: readonly string[],
): Promise<ReadMessages> {
  const { rows } = await pool.query(READ, [sessionId, attemptId, ids]);
  const { signedIn, isMine, confirmed } = Row.parse(rows[0]);
  if (!signedIn) return { ok: false, code: "not_signed_in" };
  return isMine ? { ok: true, confirmed } : { ok: false, code: "not_found" };
}
