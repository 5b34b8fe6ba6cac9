import { z } from "zod";
import { attemptView } from "@/lib/exam/attempt-view.query";
import { examRequest, rejected } from "@/lib/exam/exam-request.query";
import { takeLease } from "@/lib/exam/lease.command";
import { STEPS, takeStep } from "@/lib/exam/take-step.command";
import { type Endpoint, readJson, sendJson } from "@/lib/platform/endpoint";

const Lease = z.strictObject({ lease: z.uuid().nullable(), takeOver: z.boolean() });
const TakenStep = z.strictObject({ lease: z.uuid(), step: z.enum(STEPS) });

/** Where the attempt stands: asked at the start, after every break, and as a heartbeat. */
const state: Endpoint = {
  method: "GET",
  path: "/api/exam/:attemptId/state",
  handle: async (request, response, context) => {
    const { sessionId, attemptId } = await examRequest(request, context);
    const lease = z.uuid().safeParse(context.query.get("lease"));
    const viewed = await attemptView(sessionId, attemptId, lease.success ? lease.data : null);
    if (!viewed.ok) throw rejected(viewed.code);
    sendJson(response, 200, viewed.view);
  },
};

/** One device at a time: gives it a lease, taking it from another only when asked to. */
const lease: Endpoint = {
  method: "POST",
  path: "/api/exam/:attemptId/lease",
  handle: async (request, response, context) => {
    const { sessionId, attemptId } = await examRequest(request, context);
    const body = await readJson(request, Lease, 1_024);
    const leased = await takeLease(sessionId, attemptId, body.lease, body.takeOver);
    if (!leased.ok) throw rejected(leased.code);
    sendJson(response, 200, { lease: leased.lease });
  },
};

/** Ends a block or opens the next one; answers with where the attempt then stands. */
const steps: Endpoint = {
  method: "POST",
  path: "/api/exam/:attemptId/steps",
  handle: async (request, response, context) => {
    const { sessionId, attemptId } = await examRequest(request, context);
    const body = await readJson(request, TakenStep, 1_024);
    const stepped = await takeStep(sessionId, attemptId, body.lease, body.step);
    if (!stepped.ok) throw rejected(stepped.code);
    const viewed = await attemptView(sessionId, attemptId, body.lease);
    if (!viewed.ok) throw rejected(viewed.code);
    sendJson(response, 200, viewed.view);
  },
};

export const attemptEndpoints: readonly Endpoint[] = [state, lease, steps];
