import { z } from "zod";
import { examRequest, rejected } from "@/lib/exam/exam-request.query";
import { recordAnswer } from "@/lib/exam/record-answer.command";
import { type Endpoint, readJson, sendJson } from "@/lib/platform/endpoint";

const Body = z.strictObject({
  lease: z.uuid(),
  counter: z.int().min(1).max(1_000_000),
  item: z.string().max(20),
  option: z.int().min(0).max(3).nullable(),
});

/** Takes one answer and gives its receipt; the hot path of the whole portal. */
export const answersEndpoint: Endpoint = {
  method: "POST",
  path: "/api/exam/:attemptId/answers",
  handle: async (request, response, context) => {
    const { sessionId, attemptId } = await examRequest(request, context);
    const recorded = await recordAnswer(sessionId, attemptId, await readJson(request, Body, 1_024));
    if (!recorded.ok) throw rejected(recorded.code);
    sendJson(response, 200, recorded.receipt);
  },
};
