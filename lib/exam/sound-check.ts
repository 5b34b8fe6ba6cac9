/** The clips of the sound check and what each of them says: words that somebody at A1 knows when they hear them. */
export const SOUND_CHECKS = {
  "sound-1": "алма, нан, су",
  "sound-2": "үй, кітап, есік",
  "sound-3": "ана, бала, дос",
  "sound-4": "қызыл, ақ, көк",
  "sound-5": "бір, алты, тоғыз",
  "sound-6": "күн, ай, жұлдыз",
} as const;
export type SoundClip = keyof typeof SOUND_CHECKS;

export const isSoundClip = (name: string): name is SoundClip => Object.hasOwn(SOUND_CHECKS, name);

export const SOUND_CLIPS: readonly SoundClip[] = Object.keys(SOUND_CHECKS).filter(isSoundClip);

/** A clip's words as they are spoken, one after another with a silence between. */
export const soundTurns = (clip: SoundClip) =>
  SOUND_CHECKS[clip].split(", ").map((text) => ({ speaker: "a", text }) as const);

/** What somebody may say that they heard: one of the clips, or nothing at all. */
export const HEARD_NOTHING = "none";

export type SoundOutcome = "passed" | "failed" | "skipped";

/** A check that is older has to be made again: another room, another device. */
export const SOUND_CHECK_HOURS = 24;

/** The family of a browser by its own word, and nothing else of it: enough to see that one of them stays silent. */
export function browserFamily(userAgent: string): "chromium" | "firefox" | "safari" | "other" {
  if (/Firefox\//.test(userAgent)) return "firefox";
  if (/(Chrome|Chromium)\//.test(userAgent)) return "chromium";
  return /Safari\//.test(userAgent) ? "safari" : "other";
}
