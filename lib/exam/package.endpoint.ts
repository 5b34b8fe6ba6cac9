import type { ServerResponse } from "node:http";
import { z } from "zod";
import { CLIP_FORMATS } from "@/lib/exam/bank-clip.query";
import { examRequest, rejected } from "@/lib/exam/exam-request.query";
import { packageList, type Sealed, sealedBlock, sealedClip } from "@/lib/exam/package.query";
import { sha256Base64 } from "@/lib/platform/digest";
import { type Endpoint, Rejection, sendJson } from "@/lib/platform/endpoint";

const BlockName = z.enum(["listening", "reading"]);
const ClipName = z
  .string()
  .regex(/^\d{1,3}\.(webm|mp3)$/)
  .transform((name) => name.split("."))
  .pipe(z.tuple([z.coerce.number<string>().int().min(1), z.enum(CLIP_FORMATS)]));

/** Bytes with their digest (RFC 9530), by which the device sees that all of them have come. */
function send(response: ServerResponse, sealed: Sealed): void {
  if (!sealed.ok) throw rejected(sealed.code);
  const { bytes } = sealed;
  response.writeHead(200, {
    "content-type": "application/octet-stream",
    "content-length": bytes.length,
    "repr-digest": `sha-256=:${sha256Base64(bytes)}:`,
    "cache-control": "no-store",
  });
  response.end(bytes);
}

/** What there is to download before the clock runs. */
const list: Endpoint = {
  method: "GET",
  path: "/api/exam/:attemptId/packages",
  handle: async (request, response, context) => {
    const { sessionId, attemptId } = await examRequest(request, context);
    const listed = await packageList(sessionId, attemptId);
    if (!listed.ok) throw rejected(listed.code);
    sendJson(response, 200, listed.list);
  },
};

/** A block's sealed questions; the state tells the key while the block's clock runs. */
const block: Endpoint = {
  method: "GET",
  path: "/api/exam/:attemptId/packages/:block",
  handle: async (request, response, context) => {
    const { sessionId, attemptId } = await examRequest(request, context);
    const name = BlockName.safeParse(context.params["block"]);
    if (!name.success) throw new Rejection(404, "not_found");
    send(response, await sealedBlock(sessionId, attemptId, name.data));
  },
};

/** A sealed clip of listening: `1.webm` is the first question's. */
const clip: Endpoint = {
  method: "GET",
  path: "/api/exam/:attemptId/packages/listening/clips/:clip",
  handle: async (request, response, context) => {
    const { sessionId, attemptId } = await examRequest(request, context);
    const name = ClipName.safeParse(context.params["clip"]);
    if (!name.success) throw new Rejection(404, "not_found");
    send(response, await sealedClip(sessionId, attemptId, ...name.data));
  },
};

export const packageEndpoints: readonly Endpoint[] = [list, block, clip];
