import { isSoundClip, SOUND_CHECKS } from "@/lib/exam/sound-check";
import type { Person } from "./person";

/** Checks the sound and says what the clip says. */
export async function checkSound(person: Person): Promise<void> {
  const { main, say } = person;
  await person.opens("/test/sound");
  const clip = await main.locator("input[name=clip]").inputValue();
  await person.chooses(say("exam.sound.question"), isSoundClip(clip) ? SOUND_CHECKS[clip] : clip);
  await person.presses(say("exam.sound.check"));
  await person.sees(say("exam.sound.good"));
}
