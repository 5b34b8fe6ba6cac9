import { readFile as readFromDisk } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { FaceRow } from "@/lib/exam/stored-item.schema";
import { db } from "@/lib/platform/db";
import { readFile } from "@/lib/platform/storage";

const BANK_CLIPS = path.resolve("prisma/bank/audio");
const TYPES = { webm: "audio/webm", mp3: "audio/mpeg" } as const;

/** The clips of the bank come in two formats, an uploaded one in the one that it has. */
export type ClipFormat = keyof typeof TYPES;

export type MediaBytes = { readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> };

const isUploaded = (media: string) => z.uuid().safeParse(media).success;

async function uploaded(id: string): Promise<MediaBytes | null> {
  const row = await db.itemMedia.findUnique({ where: { id } });
  if (row === null) return null;
  return { mediaType: row.mediaType, bytes: new Uint8Array(await readFile(row.storageKey)) };
}

/** The clip that an item's face names; null when the item has none. The caller has made sure that it may. */
export async function clipOf(
  face: FaceRow["face"],
  format: ClipFormat,
): Promise<MediaBytes | null> {
  if (!("audio" in face.stimulus) || face.stimulus.audio === "") return null;
  const { audio } = face.stimulus;
  if (isUploaded(audio)) return uploaded(audio);
  // A stored clip's name is checked when it is stored: no path gets here.
  const file = path.join(BANK_CLIPS, `${path.basename(audio)}.${format}`);
  const bytes = await readFromDisk(/* turbopackIgnore: true */ file).catch(() => null);
  return bytes && { mediaType: TYPES[format], bytes: new Uint8Array(bytes) };
}

/**
 * The pictures of questions, by item id, as they travel inside their block: with it they are encrypted
 * before it begins, and on the device when the connection goes.
 */
export async function picturesOf(rows: readonly FaceRow[]): Promise<ReadonlyMap<string, string>> {
  const shown = rows.flatMap(({ id, face }) => {
    const media = "image" in face.stimulus ? face.stimulus.image?.media : undefined;
    return media === undefined ? [] : [{ id, media }];
  });
  const pictures = await Promise.all(
    shown.map(async ({ id, media }) => [id, dataUrl(await uploaded(media))] as const),
  );
  return new Map(pictures);
}

function dataUrl(file: MediaBytes | null): string {
  if (file === null) throw new Error("A picture of the bank is missing");
  return `data:${file.mediaType};base64,${Buffer.from(file.bytes).toString("base64")}`;
}
