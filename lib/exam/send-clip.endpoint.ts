import type { IncomingMessage, ServerResponse } from "node:http";
import { byteRange } from "@/lib/exam/byte-range";

type Sent = {
  readonly bytes: Buffer;
  readonly type: string;
  readonly cacheControl: string;
};

/** Answers with a clip, or with the part of it that was asked for: Safari plays nothing without ranges. */
export function sendClip(request: IncomingMessage, response: ServerResponse, clip: Sent): void {
  const { bytes, type, cacheControl } = clip;
  const range = byteRange(request.headers.range, bytes.length);
  const headers = { "content-type": type, "accept-ranges": "bytes", "cache-control": cacheControl };
  if (range.kind === "unsatisfiable") {
    response.writeHead(416, { ...headers, "content-range": `bytes */${bytes.length}` }).end();
    return;
  }
  const { from, to } = range.kind === "part" ? range : { from: 0, to: bytes.length - 1 };
  const part = bytes.subarray(from, to + 1);
  response.writeHead(range.kind === "part" ? 206 : 200, {
    ...headers,
    "content-length": part.length,
    ...(range.kind === "part" && { "content-range": `bytes ${from}-${to}/${bytes.length}` }),
  });
  response.end(part);
}
