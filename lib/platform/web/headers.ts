import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

const HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
} as const;

const HSTS = "max-age=31536000";

/** Headers of every answer; a page's content policy carries a nonce and is set by `proxy.ts`. */
export function protect(response: ServerResponse, https: boolean): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (https) response.setHeader("strict-transport-security", HSTS);
}

const USABLE_ID = /^[\w.-]{8,64}$/;

/** Takes over the balancer's request id or makes one, hands it on inwards and returns it outwards. */
export function identify(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers["x-request-id"];
  const id = typeof given === "string" && USABLE_ID.test(given) ? given : randomUUID();
  request.headers["x-request-id"] = id;
  response.setHeader("x-request-id", id);
  return id;
}

const FORWARDED = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"];

/**
 * Says who is asking: limits on guessing count by `x-forwarded-for`. Only a trusted balancer may set
 * it; from anyone else it is replaced by the connection's own address.
 */
export function noteSender(request: IncomingMessage, trustProxy: boolean): void {
  if (trustProxy) return;
  for (const name of FORWARDED) delete request.headers[name];
  request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "";
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_PLAIN = 24;

/** The path as a log may hold it: no query, and nothing that could be a code or a token. */
export function loggedPath(url: string | undefined): string {
  const [path = "/"] = (url ?? "/").split("?", 1);
  return path
    .split("/")
    .map((part) => {
      const masked = (part.length > LONGEST_PLAIN && !UUID.test(part)) || /[%@]/.test(part);
      return masked ? "*" : part;
    })
    .join("/");
}
