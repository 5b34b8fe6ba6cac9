import { z } from "zod";
import { examRequest, rejected } from "@/lib/exam/exam-request.query";
import { readMessages } from "@/lib/exam/read-messages.command";
import { type Endpoint, readJson, sendJson } from "@/lib/platform/endpoint";

const Body = z.strictObject({ read: z.array(z.uuid()).min(1).max(50) });

/** Takes the candidate's word that a message of the testing centre was read. */
export const messagesEndpoint: Endpoint = {
  method: "POST",
  path: "/api/exam/:attemptId/messages",
  handle: async (request, response, context) => {
    const { sessionId, attemptId } = await examRequest(request, context);
    const { read } = await readJson(request, Body, 4_096);
    const done = await readMessages(sessionId, attemptId, read);
    if (!done.ok) throw rejected(done.code);
    sendJson(response, 200, { confirmed: done.confirmed });
  },
};
