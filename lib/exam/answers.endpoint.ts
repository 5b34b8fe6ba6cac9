import { z } from "zod";
import { orTryLater } from "@/lib/exam/entries.endpoint";
import { examRequest, rejected } from "@/lib/exam/exam-request.query";
import { recordEntries } from "@/lib/exam/record-entries.command";
import { type Endpoint, readJson, sendJson } from "@/lib/platform/endpoint";

const Body = z.strictObject({
  lease: z.uuid(),
  counter: z.int().min(1).max(1_000_000),
  item: z.string().max(20),
  option: z.int().min(0).max(3).nullable(),
});

/** Takes one answer and gives its receipt; what does not count is an error here. */
export const answersEndpoint: Endpoint = {
  method: "POST",
  path: "/api/exam/:attemptId/answers",
  handle: async (request, response, context) => {
    const { lease, ...entry } = await readJson(request, Body, 1_024);
    const arrivedMs = performance.now();
    const { sessionId, attemptId } = await examRequest(request, context);
    const sent = { lease, entries: [{ ...entry, kind: "answer" as const }] };
    const recorded = await orTryLater(
      response,
      recordEntries(sessionId, attemptId, sent, arrivedMs),
    );
    if (!recorded.ok) throw rejected(recorded.code);
    const [receipt] = recorded.receipts;
    if (receipt?.standing === "late") throw rejected("late");
    if (receipt?.standing === "superseded") throw rejected("lease_superseded");
    sendJson(response, 200, receipt);
  },
};
