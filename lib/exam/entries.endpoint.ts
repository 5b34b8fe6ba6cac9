import type { ServerResponse } from "node:http";
import { SentEntries } from "@/lib/exam/entry.schema";
import { examRequest, rejected } from "@/lib/exam/exam-request.query";
import { waitForPulse } from "@/lib/exam/guarded.endpoint";
import { QueueFull } from "@/lib/exam/record-batches";
import { type Recorded, recordEntries } from "@/lib/exam/record-entries.command";
import { JournalUnavailable } from "@/lib/exam/record-statement.command";
import { type Endpoint, Rejection, readJson, sendJson } from "@/lib/platform/endpoint";

/** A hundred entries with the longest ids fit. */
const MOST_BYTES = 16 * 1_024;

/** Takes what a device's journal has to tell and gives a receipt for each entry; the hot path of the whole portal. */
export const entriesEndpoint: Endpoint = {
  method: "POST",
  path: "/api/exam/:attemptId/entries",
  handle: async (request, response, context) => {
    // The body first: from the moment it is here nothing that the entries wait for makes them later. Not earlier either:
    // a request that is begun before the deadline and completed after it gains nothing.
    const sent = await readJson(request, SentEntries, MOST_BYTES);
    const arrivedMs = performance.now();
    await waitForPulse();
    const { sessionId, attemptId } = await examRequest(request, context);
    const recorded = await orTryLater(
      response,
      recordEntries(sessionId, attemptId, sent, arrivedMs),
    );
    if (!recorded.ok) throw rejected(recorded.code);
    const { receipts, refused } = recorded;
    sendJson(response, 200, refused === null ? { receipts } : { receipts, refused });
  },
};

/** A queue that is full and a database that is away are no faults of the device: it is told when to come again. */
async function orTryLater(
  response: ServerResponse,
  recorded: Promise<Recorded>,
): Promise<Recorded> {
  try {
    return await recorded;
  } catch (cause) {
    if (!(cause instanceof QueueFull || cause instanceof JournalUnavailable)) throw cause;
    response.setHeader("retry-after", "2");
    throw new Rejection(503, cause instanceof QueueFull ? "busy" : "unavailable");
  }
}
