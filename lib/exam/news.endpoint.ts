import type { ServerResponse } from "node:http";
import { caller, rejected } from "@/lib/exam/exam-request.query";
import { type NewsLine, newsLines } from "@/lib/exam/news";
import { newsHindrance } from "@/lib/exam/news-access.query";
import { type Endpoint, Rejection } from "@/lib/platform/endpoint";
import { listen } from "@/lib/platform/listen";

const CHANNEL = "attempt_news";
const LIMITS = { mostLines: 5_000, mostOfOne: 3 } as const;
/** Shorter than the patience of what stands between: a minute at most balancers. */
const KEEP_MS = 25_000;
/** Then the page opens a new line, and is asked anew whether it may. */
const LONGEST_MS = 10 * 60_000;

const lines = newsLines(LIMITS);

type Hearing = { readonly timer: NodeJS.Timeout } & ReturnType<typeof listen>;
let hearing: Hearing | null = null;
let isOver = false;

/** One connection of the whole process, opened with the first line. What was told while it was down every page asks for itself. */
function hear(): Promise<void> {
  hearing ??= {
    timer: setInterval(lines.keepAll, KEEP_MS).unref(),
    ...listen(CHANNEL, { heard: lines.tell, deaf: lines.tellAll }),
  };
  return hearing.ready;
}

/** Closes every line and takes no new one. */
export async function stopNews(): Promise<void> {
  isOver = true;
  const { timer, stop } = hearing ?? {};
  clearInterval(timer);
  lines.closeAll();
  await stop?.();
}

function openLine(attemptId: string, response: ServerResponse): void {
  const timer = setTimeout(() => line.close(), LONGEST_MS * (0.9 + Math.random() / 10)).unref();
  const line: NewsLine = {
    look: () => response.write("data: look\n\n"),
    keep: () => response.write(":\n\n"),
    close: () => response.end(),
  };
  if (isOver || !lines.add(attemptId, line)) {
    clearTimeout(timer);
    throw new Rejection(503, "busy");
  }
  response.once("close", () => {
    clearTimeout(timer);
    lines.remove(attemptId, line);
  });
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    // A balancer that gathers answers would keep the news to itself.
    "x-accel-buffering": "no",
  });
  response.flushHeaders();
}

/**
 * A line that stays open (Server-Sent Events) and says only that something has happened to the attempt: a message of the testing
 * centre, a pause, time that was given back, another device. What happened is asked for at `/state`, where it is asked who asks.
 *
 * The line is a convenience: the heartbeat goes on without it, it counts as no word of the candidate's, and that it fails is no
 * outage.
 */
export const newsEndpoint: Endpoint = {
  method: "GET",
  path: "/api/exam/:attemptId/news",
  handle: async (request, response, context) => {
    const { sessionId, attemptId } = await caller(request, context);
    const hindrance = await newsHindrance(sessionId, attemptId);
    if (hindrance !== null) throw rejected(hindrance);
    await hear();
    // Whoever left while it was looked up gets no line that nobody would ever close.
    if (!response.destroyed) openLine(attemptId, response);
  },
};
