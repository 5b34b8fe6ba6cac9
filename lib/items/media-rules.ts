/** What plays or shows in every browser of the last ten years, by the type that the content itself shows. */
const AUDIO_TYPES = ["audio/mpeg", "audio/x-m4a", "audio/mp4", "audio/wav"] as const;
const IMAGE_TYPES = ["image/png", "image/jpeg", "image/webp"] as const;

/** Bytes: 25 seconds of speech are far less; a picture travels inside its block of questions. */
const LIMITS = { audio: 2 * 1024 * 1024, image: 300 * 1024 } as const;

export type MediaKind = keyof typeof LIMITS;

/** Whether an item may hear or show it; SVG is none, since it can carry scripts. */
export function mediaKindOf(mediaType: string): MediaKind | null {
  const is = (types: readonly string[]) => types.includes(mediaType);
  if (is(AUDIO_TYPES)) return "audio";
  return is(IMAGE_TYPES) ? "image" : null;
}

export type MediaRefusal = "file-missing" | "file-type" | "file-too-large";

/** Why a file is no clip and no picture; null when it is one. */
export function mediaRefusal(mediaType: string, size: number): MediaRefusal | null {
  if (size === 0) return "file-missing";
  const kind = mediaKindOf(mediaType);
  if (kind === null) return "file-type";
  return size > LIMITS[kind] ? "file-too-large" : null;
}

/** For the file choosers of the editor. */
export const ACCEPTED = {
  audio: [...AUDIO_TYPES, ".mp3", ".m4a", ".wav"].join(","),
  image: IMAGE_TYPES.join(","),
} as const;
