import { SOUND_CHECK_HOURS } from "@/lib/exam/sound-check";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

export type SoundChecked = { readonly outcome: "passed" | "skipped"; readonly at: Date };

const HOUR = 3_600_000;

/** The applicant's last check of the sound that still counts, or that they went on without; null asks for one. */
export async function soundChecked(actor: Actor, now: Date): Promise<SoundChecked | null> {
  if (actor.role !== "applicant" || actor.personId === null) return null;
  const since = new Date(now.getTime() - SOUND_CHECK_HOURS * HOUR);
  const row = await db.soundCheck.findFirst({
    where: { personId: actor.personId, outcome: { in: ["passed", "skipped"] }, at: { gt: since } },
    orderBy: { at: "desc" },
  });
  return row && { outcome: row.outcome === "passed" ? "passed" : "skipped", at: row.at };
}
