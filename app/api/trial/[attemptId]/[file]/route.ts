import { z } from "zod";
import { currentActor } from "@/lib/identity/current-actor.query";
import { trialClip } from "@/lib/items/trial.query";

const Params = z.object({
  attemptId: z.uuid(),
  file: z.string().regex(/^L-\d{3,6}(\.\d{1,3})?\.mp3$/),
});

const PRIVATE = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" };

/** The clip of a question on trial, to those who are asked it after their attempt. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }) {
  const wanted = Params.safeParse(await params);
  const actor = await currentActor();
  const clip =
    wanted.success && actor !== null
      ? await trialClip(
          actor,
          wanted.data.attemptId,
          wanted.data.file.slice(0, -".mp3".length),
          "mp3",
        )
      : null;
  if (clip === null) return new Response(null, { status: 404, headers: PRIVATE });
  return new Response(clip.bytes, {
    headers: {
      ...PRIVATE,
      "content-type": clip.mediaType,
      "content-length": String(clip.bytes.length),
    },
  });
}
