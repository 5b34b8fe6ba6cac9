import { z } from "zod";
import { WITH_WHO } from "@/lib/exam/caller.query";
import { pool } from "@/lib/platform/db";

const ACCESS = `${WITH_WHO}
  select exists (select 1 from who) as "signedIn",
         (select a.phase from attempt a
           where a.id = $2::uuid and a.person_id = (select person_id from who where role = 'applicant')) as phase`;

const Row = z.object({ signedIn: z.boolean(), phase: z.string().nullable() });

/** Why the news of an attempt are not for this session; null when they are. Whoever asks for the attempt itself is judged the same. */
export async function newsHindrance(
  sessionId: string,
  attemptId: string,
): Promise<"not_signed_in" | "not_found" | "ended" | null> {
  const values = [sessionId, attemptId];
  const { rows } = await pool.query({ name: "exam-news-access", text: ACCESS, values });
  const { signedIn, phase } = Row.parse(rows[0]);
  if (!signedIn) return "not_signed_in";
  if (phase === null) return "not_found";
  return phase === "ended" ? "ended" : null;
}
