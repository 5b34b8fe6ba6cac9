import { z } from "zod";
import { examRequest, rejected } from "@/lib/exam/exam-request.query";
import { makePace } from "@/lib/exam/pace";
import { recordSignals } from "@/lib/exam/record-signals.command";
import { BROWSER_SIGNALS } from "@/lib/exam/signals";
import { type Endpoint, Rejection, readJson, sendJson } from "@/lib/platform/endpoint";

const HOURS_4 = 4 * 3_600;

const Body = z.strictObject({
  signals: z
    .array(
      z.strictObject({
        kind: z.enum(BROWSER_SIGNALS),
        ago: z
          .number()
          .min(0)
          .max(HOURS_4 * 1_000),
        seconds: z.int().min(0).max(HOURS_4).nullable(),
      }),
    )
    .min(1)
    .max(20),
});

// A pace of its own: however much a browser reports, its answers still get through.
const withinPace = makePace(20, 0.5);

/** Takes signals of conduct, best effort: the browser does not ask again, and nothing waits for the answer. */
export const signalsEndpoint: Endpoint = {
  method: "POST",
  path: "/api/exam/:attemptId/signals",
  handle: async (request, response, context) => {
    const { sessionId, attemptId } = await examRequest(request, context);
    if (!withinPace(sessionId, performance.now())) throw new Rejection(429, "too_fast");
    const { signals } = await readJson(request, Body, 4_096);
    const done = await recordSignals(sessionId, attemptId, signals);
    if (!done.ok) throw rejected(done.code);
    sendJson(response, 200, { noted: done.noted });
  },
};
