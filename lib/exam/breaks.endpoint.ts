import { z } from "zod";
import { attemptView } from "@/lib/exam/attempt-view.query";
import { changePause, PAUSE_ACTIONS } from "@/lib/exam/breaks.command";
import { examRequest, rejected } from "@/lib/exam/exam-request.query";
import { type Endpoint, readJson, sendJson } from "@/lib/platform/endpoint";

const Body = z.strictObject({ lease: z.uuid(), action: z.enum(PAUSE_ACTIONS) });

/** Takes a break or goes on; answers with where the attempt then stands. */
export const breaksEndpoint: Endpoint = {
  method: "POST",
  path: "/api/exam/:attemptId/pauses",
  handle: async (request, response, context) => {
    const { sessionId, attemptId } = await examRequest(request, context);
    const { lease, action } = await readJson(request, Body, 1_024);
    const changed = await changePause(sessionId, attemptId, lease, action);
    if (!changed.ok) throw rejected(changed.code);
    const viewed = await attemptView(sessionId, attemptId, lease);
    if (!viewed.ok) throw rejected(viewed.code);
    sendJson(response, 200, viewed.view);
  },
};
