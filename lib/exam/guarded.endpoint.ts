import { randomUUID } from "node:crypto";
import { makeHeart } from "@/lib/exam/heart";
import { pulse } from "@/lib/exam/pulse.command";
import { type Endpoint, Rejection } from "@/lib/platform/endpoint";
import { log } from "@/lib/platform/log";

const EVERY_MS = 1_000;

const processId = randomUUID();
const heart = makeHeart(
  (cause) => pulse(processId, cause),
  () => performance.now(),
);
let timer: NodeJS.Timeout | undefined;

const beat = () =>
  heart.tick().catch((cause: unknown) => log.error({ err: cause }, "the database took no pulse"));

/**
 * Lets this process say each second that it serves; the first time before it takes a request, so that whatever an
 * outage owes has been given back by then. @returns how to stop
 */
export async function startPulse(): Promise<() => void> {
  await beat();
  timer = setInterval(() => void beat(), EVERY_MS);
  return () => {
    clearInterval(timer);
    timer = undefined;
  };
}

/** While no pulse can be written nothing can be judged: 503, and the candidate's device keeps and sends it again. */
export async function waitForPulse(): Promise<void> {
  const waiting = timer === undefined ? null : heart.ready();
  if (waiting === null) return;
  await waiting.catch(() => {
    throw new Rejection(503, "not_serving");
  });
}

const isOurFailure = (cause: unknown) => !(cause instanceof Rejection) || cause.status >= 500;

/** An exam's endpoint that answers only while this process pulses, and whose failures are known to the pulse. */
export const guarded = (endpoint: Endpoint): Endpoint =>
  watched({
    ...endpoint,
    handle: async (request, response, context) => {
      await waitForPulse();
      await endpoint.handle(request, response, context);
    },
  });

/** One that waits for the pulse itself, once it has stamped what arrived; its failures are known to the pulse. */
export const watched = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handle: async (request, response, context) => {
    try {
      await endpoint.handle(request, response, context);
      heart.answered("served");
    } catch (cause) {
      if (isOurFailure(cause)) heart.answered("failed");
      throw cause;
    }
  },
});
