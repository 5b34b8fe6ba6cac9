import { readFile } from "node:fs/promises";
import path from "node:path";

const FOLDER = path.resolve("prisma/bank/audio");
const TYPES = { webm: "audio/webm", mp3: "audio/mpeg" } as const;

/** How a bank clip may be asked for: Opus for whoever plays it, MP3 for the others. */
export const CLIP_FORMATS = ["webm", "mp3"] as const;
export type ClipFormat = (typeof CLIP_FORMATS)[number];

/** A clip that ships with the bank, by a name that the caller has checked. Throws when there is none. */
export async function bankClip(name: string, format: ClipFormat) {
  const bytes = await readFile(path.join(FOLDER, `${name}.${format}`));
  return { type: TYPES[format], bytes };
}
