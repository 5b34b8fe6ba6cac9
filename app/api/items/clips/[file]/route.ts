import { z } from "zod";
import { currentActor } from "@/lib/identity/current-actor.query";
import { previewClip } from "@/lib/items/preview-clip.query";

const File = z.string().regex(/^[LR]-\d{3,6}(\.\d{1,3})?\.(webm|mp3)$/);

const PRIVATE = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" };

/** The clip of an item, `L-001.webm`, for the preview. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const file = File.safeParse((await params).file);
  const actor = await currentActor();
  const clip = file.success && actor !== null ? await clipAt(actor, file.data) : null;
  if (clip === null) return new Response(null, { status: 404, headers: PRIVATE });
  return new Response(clip.bytes, {
    headers: {
      ...PRIVATE,
      "content-type": clip.mediaType,
      "content-length": String(clip.bytes.length),
    },
  });
}

type Actor = NonNullable<Awaited<ReturnType<typeof currentActor>>>;

const clipAt = (actor: Actor, file: string) =>
  file.endsWith(".webm")
    ? previewClip(actor, file.slice(0, -".webm".length), "webm")
    : previewClip(actor, file.slice(0, -".mp3".length), "mp3");
