import { FaceRow } from "@/lib/exam/stored-item.schema";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { type ClipFormat, clipOf, type MediaBytes } from "@/lib/items/media.query";
import { db } from "@/lib/platform/db";

/** The clip of an item for those who look after the bank; null for everybody else, as if there were none. */
export async function previewClip(
  actor: Actor,
  itemId: string,
  format: ClipFormat,
): Promise<MediaBytes | null> {
  if (!may(actor, "view-items")) return null;
  const row = await db.item.findUnique({
    where: { id: itemId },
    select: { id: true, kind: true, face: true },
  });
  return row && clipOf(FaceRow.parse(row).face, format);
}
