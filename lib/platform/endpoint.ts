import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";

export type EndpointContext = {
  readonly requestId: string;
  /** What stood at the `:names` of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
};

/** A machine's endpoint that is answered before Next sees the request. */
export type Endpoint = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Like `/api/exam/:attemptId/entries`; a name takes one segment. */
  readonly path: string;
  readonly handle: (
    request: IncomingMessage,
    response: ServerResponse,
    context: EndpointContext,
  ) => Promise<void>;
};

/** Thrown by a handler to answer with a status and `{ error: code }` instead of a body. */
export class Rejection extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.name = "Rejection";
    this.status = status;
    this.code = code;
  }
}

const BODY_LIMIT = 64 * 1024;

async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError("a body arrives as bytes");
    size += chunk.length;
    if (size > limit) throw new Rejection(413, "body_too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A sender that goes away in the middle of its body is no failure of ours: the exam gives time back for those. */
function asSendersFault(request: IncomingMessage, cause: unknown): unknown {
  const isCutOff = request.destroyed && !request.complete;
  return cause instanceof Rejection || !isCutOff ? cause : new Rejection(400, "body_cut_off");
}

/**
 * The request's JSON body, parsed by `schema`. Throws `Rejection`: 415 for another type (which also keeps forms of
 * other sites out), 413 above `limit` bytes, 400 for what is no JSON, does not fit or breaks off.
 */
export async function readJson<S extends z.ZodType>(
  request: IncomingMessage,
  schema: S,
  limit = BODY_LIMIT,
): Promise<z.output<S>> {
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/json\b/i.test(type)) throw new Rejection(415, "json_expected");
  const bytes = await readBytes(request, limit).catch((cause: unknown) => {
    throw asSendersFault(request, cause);
  });
  let body: unknown;
  try {
    body = JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new Rejection(400, "malformed_json");
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Rejection(400, "malformed_body");
  return parsed.data;
}

/** Answers with JSON that no cache keeps. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": bytes.length,
    "cache-control": "no-store",
  });
  response.end(bytes);
}
