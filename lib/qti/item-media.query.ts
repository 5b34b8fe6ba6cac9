import { readFile as readFromDisk } from "node:fs/promises";
import path from "node:path";
import type { ItemDraft } from "@/lib/items/item-draft.schema";
import { db } from "@/lib/platform/db";
import { readFile } from "@/lib/platform/storage";

const BANK_CLIPS = path.resolve("prisma/bank/audio");
const BANK_CLIP = /^L-\d{3}$/;

const EXTENSIONS: Readonly<Record<string, string>> = {
  "audio/mpeg": "mp3",
  "audio/x-m4a": "m4a",
  "audio/mp4": "m4a",
  "audio/wav": "wav",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
};

export type PackedMedia = { readonly path: string; readonly bytes: Uint8Array };

async function uploaded(id: string): Promise<PackedMedia> {
  const row = await db.itemMedia.findUniqueOrThrow({ where: { id } });
  const extension = EXTENSIONS[row.mediaType] ?? "bin";
  return { path: `media/${id}.${extension}`, bytes: await readFile(row.storageKey) };
}

/** The clip or picture of an item with its path in a package; null when it has none. */
export async function mediaOf({ stimulus }: ItemDraft): Promise<PackedMedia | null> {
  if ("audio" in stimulus) {
    const { audio } = stimulus;
    if (audio === "") return null;
    if (!BANK_CLIP.test(audio)) return uploaded(audio);
    // The clips that ship with the bank are there as MP3 too, which every system plays.
    const bytes = await readFromDisk(path.join(BANK_CLIPS, `${audio}.mp3`));
    return { path: `media/${audio}.mp3`, bytes };
  }
  return stimulus.image === undefined ? null : uploaded(stimulus.image.media);
}
