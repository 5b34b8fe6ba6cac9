import { z } from "zod";
import { WITH_WHO } from "@/lib/exam/caller.query";
import { StoredForm } from "@/lib/exam/form.schema";
import type { Block } from "@/lib/exam/item.schema";
import { type Question, questionsOf } from "@/lib/exam/questions";
import { FaceRow } from "@/lib/exam/stored-item.schema";
import { picturesOf } from "@/lib/items/media.query";
import { pool } from "@/lib/platform/db";

// Only while the block runs by the clock: before it nobody sees its questions, and after it nobody needs them.
const RUNNING = `${WITH_WHO}
  select exists (select 1 from who) as "signedIn", a.form,
         case when a.paused_at is not null then null
              when a.phase = 'listening' and qonys_now() < a.listening_ends_at then 'listening'
              when a.phase = 'reading' and qonys_now() < a.reading_ends_at then 'reading' end as block
    from (values (1)) one
    left join attempt a on a.id = $2::uuid
     and a.person_id = (select person_id from who where role = 'applicant')`;

const Row = z.object({
  signedIn: z.boolean(),
  form: StoredForm.nullable(),
  block: z.enum(["listening", "reading"]).nullable(),
});

type Running =
  | { readonly ok: true; readonly form: StoredForm; readonly block: Block }
  | { readonly ok: false; readonly code: "not_signed_in" | "not_found" | "no_block_running" };

/** The form of the caller's own attempt and the block that is running in it. */
export async function runningBlock(sessionId: string, attemptId: string): Promise<Running> {
  const { rows } = await pool.query({
    name: "exam-running-block",
    text: RUNNING,
    values: [sessionId, attemptId],
  });
  const { signedIn, form, block } = Row.parse(rows[0]);
  if (!signedIn) return { ok: false, code: "not_signed_in" };
  if (form === null) return { ok: false, code: "not_found" };
  if (block === null) return { ok: false, code: "no_block_running" };
  return { ok: true, form, block };
}

export type RunningQuestions =
  | { readonly ok: true; readonly block: Block; readonly questions: readonly Question[] }
  | Extract<Running, { ok: false }>;

/** The questions that are open now. The statement reads the faces of items and nothing else of them. */
export async function runningQuestions(
  sessionId: string,
  attemptId: string,
): Promise<RunningQuestions> {
  const running = await runningBlock(sessionId, attemptId);
  if (!running.ok) return running;
  const { form, block } = running;
  const { rows } = await pool.query("select id, kind, face from item where id = any($1)", [
    form[block],
  ]);
  const faces = z.array(FaceRow).parse(rows);
  return { ok: true, block, questions: questionsOf(form, block, faces, await picturesOf(faces)) };
}
