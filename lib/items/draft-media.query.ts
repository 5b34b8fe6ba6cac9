import type { ItemDraft } from "@/lib/items/item-draft.schema";
import { mediaKindOf } from "@/lib/items/media-rules";
import type { Tx } from "@/lib/platform/db";

const isUploaded = (clip: string) => clip.length === 36;

/** Whether the clip and the picture that a draft names are there and are what it takes them for. */
export async function hasItsMedia(
  tx: Pick<Tx, "item" | "itemMedia">,
  { stimulus }: ItemDraft,
): Promise<boolean> {
  if ("audio" in stimulus) {
    const { audio } = stimulus;
    if (audio === "") return true;
    return isUploaded(audio) ? hasMedia(tx, audio, "audio") : hasBankClip(tx, audio);
  }
  return stimulus.image === undefined || hasMedia(tx, stimulus.image.media, "image");
}

async function hasMedia(tx: Pick<Tx, "itemMedia">, id: string, kind: "audio" | "image") {
  const row = await tx.itemMedia.findUnique({ where: { id }, select: { mediaType: true } });
  return row !== null && mediaKindOf(row.mediaType) === kind;
}

// A clip that ships with the bank bears its item's name.
async function hasBankClip(tx: Pick<Tx, "item">, id: string) {
  return (await tx.item.count({ where: { id } })) === 1;
}
