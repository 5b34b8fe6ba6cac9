import { browserFamily, type SoundOutcome } from "@/lib/exam/sound-check";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

/**
 * Keeps that somebody checked their loudspeaker and how it went, or that they went on without: should the sound be
 * complained of later, this is what is known. Nothing of what they said they had heard is kept.
 */
export async function recordSoundCheck(
  actor: Actor,
  outcome: SoundOutcome,
  userAgent: string,
  now: Date,
): Promise<void> {
  if (!may(actor, "take-test") || actor.personId === null) return;
  const { personId } = actor;
  await db.soundCheck.create({
    data: { personId, outcome, browser: browserFamily(userAgent), at: now },
  });
}
