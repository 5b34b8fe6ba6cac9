import { env } from "./env";
import type { AgencyCode } from "./env.schema";
import { isSigned, SIGNATURE_HEADER, signatureHeaders, TIMESTAMP_HEADER } from "./signed-body";

/** Why a request brought no answer; codes for the desk and the log, never an agency's own words. */
export type AgencyFailure =
  | "not-connected"
  | "timeout"
  | "unreachable"
  | "unavailable"
  | "refused"
  | "bad-signature"
  | "malformed";

export type AgencyReply =
  /** `body` is null when the agency took the request and answers later (202). */
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly failure: AgencyFailure };

/** An agency that needs longer takes the request with 202 and answers later. */
const TIMEOUT_MS = 5_000;
const BODY_LIMIT = 32 * 1024;
const failed = (failure: AgencyFailure): AgencyReply => ({ ok: false, failure });

/** Sends a signed request to an agency and reads its signed answer (public/openapi/agencies.json). */
export async function askOverHttp(
  agency: AgencyCode,
  question: unknown,
  timeoutMs: number = TIMEOUT_MS,
): Promise<AgencyReply> {
  const { agencyUrls, agencyKey } = env();
  const address = agencyUrls[agency];
  if (address === null || agencyKey === null) return failed("not-connected");
  const body = JSON.stringify(question);
  try {
    const response = await fetch(`${address}/requests`, {
      method: "POST",
      headers: { "content-type": "application/json", ...signatureHeaders(agencyKey, body) },
      body,
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    return await read(response, agencyKey);
  } catch (cause) {
    const timedOut = cause instanceof Error && cause.name === "TimeoutError";
    return failed(timedOut ? "timeout" : "unreachable");
  }
}

async function read(response: Response, key: string): Promise<AgencyReply> {
  // Read to its end even when it is not wanted, so that the connection can serve the next request.
  const text = await response.text();
  if (response.status === 202) return { ok: true, body: null };
  if (response.status === 400 || response.status === 404) return failed("refused");
  if (!response.ok) return failed("unavailable");
  const { headers } = response;
  if (!isSigned(key, text, headers.get(TIMESTAMP_HEADER), headers.get(SIGNATURE_HEADER))) {
    return failed("bad-signature");
  }
  if (text.length > BODY_LIMIT) return failed("malformed");
  try {
    return { ok: true, body: JSON.parse(text) };
  } catch {
    return failed("malformed");
  }
}
