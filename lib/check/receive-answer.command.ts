import { AgencyAnswer } from "@/lib/check/exchange.schema";
import { recordAnswer } from "@/lib/check/record-answer.command";
import { SYSTEM } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { isSigned } from "@/lib/platform/signed-body";

export type ReceivedAnswer = { readonly status: number; readonly body: Record<string, unknown> };

type Signed = {
  readonly body: string;
  readonly timestamp: string | null;
  readonly signature: string | null;
};

const reply = (status: number, body: Record<string, unknown>): ReceivedAnswer => ({ status, body });

/**
 * An answer that an agency sends later. Only a fresh signature is taken; one that was recorded and is sent
 * again finds its answer in place and changes nothing.
 */
export async function receiveAnswer({
  body,
  timestamp,
  signature,
}: Signed): Promise<ReceivedAnswer> {
  const { agencyKey } = env();
  if (agencyKey === null || !isSigned(agencyKey, body, timestamp, signature)) {
    return reply(401, { error: "bad_signature" });
  }
  const answer = AgencyAnswer.safeParse(parseJson(body));
  if (!answer.success) return reply(400, { error: "malformed_body" });
  const done = await recordAnswer(SYSTEM, answer.data, await currentTime());
  if (done.ok) return reply(200, { recorded: true, repeated: done.repeated });
  return done.code === "not-found"
    ? reply(404, { error: "unknown_request" })
    : reply(409, { error: done.code.replaceAll("-", "_") });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
