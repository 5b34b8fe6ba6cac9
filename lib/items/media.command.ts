import { fileTypeFromBuffer } from "file-type";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import {
  type MediaKind,
  type MediaRefusal,
  mediaKindOf,
  mediaRefusal,
} from "@/lib/items/media-rules";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { sha256Hex } from "@/lib/platform/digest";
import { putFile } from "@/lib/platform/storage";

export type StoredMedia =
  | { readonly ok: true; readonly id: string; readonly kind: MediaKind }
  | { readonly ok: false; readonly code: "not-allowed" | MediaRefusal };

/** Keeps a clip or a picture for items. Its type is what its content shows; the same bytes are kept once. */
export async function storeMedia(actor: Actor, bytes: Uint8Array): Promise<StoredMedia> {
  if (!may(actor, "author-items")) return { ok: false, code: "not-allowed" };
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? "";
  const refusal = mediaRefusal(mediaType, bytes.length);
  const kind = mediaKindOf(mediaType);
  if (refusal !== null || kind === null) return { ok: false, code: refusal ?? "file-type" };
  const same = await db.itemMedia.findFirst({ where: { sha256: sha256Hex(bytes) } });
  if (same !== null) return { ok: true, id: same.id, kind };
  const { key, sha256 } = await putFile(bytes);
  const { id } = await db.itemMedia.create({
    data: {
      mediaType,
      size: bytes.length,
      sha256,
      storageKey: key,
      uploadedById: actor.accountId,
      uploadedAt: await currentTime(),
    },
  });
  return { ok: true, id, kind };
}
