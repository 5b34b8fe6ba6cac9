import { z } from "zod";
import type { TimeCredit } from "@/lib/exam/attempt-view";
import { OUTAGE_CAUSES } from "@/lib/exam/heart";
import { db } from "@/lib/platform/db";

const Credit = z.object({
  seconds: z.number(),
  from: z.string(),
  to: z.string(),
  cause: z.enum([...OUTAGE_CAUSES, "approved"]),
});

/** The time that was given back to an attempt, in order. The caller has made sure that it may see the attempt. */
export async function creditsOf(attemptId: string): Promise<readonly TimeCredit[]> {
  const events = await db.attemptEvent.findMany({
    where: { attemptId, type: "credited" },
    orderBy: { sequence: "asc" },
    select: { detail: true },
  });
  return events.map(({ detail }) => Credit.parse(detail));
}
