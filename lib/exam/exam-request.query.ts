import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { sessionIdOf } from "@/lib/exam/caller.query";
import { noteContact } from "@/lib/exam/contact.command";
import { makePace } from "@/lib/exam/pace";
import { type EndpointContext, Rejection } from "@/lib/platform/endpoint";

const withinPace = makePace();

const STATUS: Readonly<Record<string, number>> = {
  not_signed_in: 401,
  not_found: 404,
  foreign_item: 422,
  too_many_answers: 429,
  takeovers_too_fast: 429,
};

/** A refusal of a command as an answer: 409 unless its code says more. */
export const rejected = (code: string) => new Rejection(STATUS[code] ?? 409, code);

type Caller = { readonly sessionId: string; readonly attemptId: string };

/** Who asks, and about which attempt. Another's attempt, and what is no id at all, look the same: 404. */
export async function caller(request: IncomingMessage, context: EndpointContext): Promise<Caller> {
  const sessionId = await sessionIdOf(request);
  if (!withinPace(sessionId, performance.now())) throw new Rejection(429, "too_fast");
  const attemptId = z.uuid().safeParse(context.params["attemptId"]);
  if (!attemptId.success) throw new Rejection(404, "not_found");
  return { sessionId, attemptId: attemptId.data };
}

/** The same, and a word of the candidate's: from now on their absence is counted. */
export async function examRequest(
  request: IncomingMessage,
  context: EndpointContext,
): Promise<Caller> {
  const who = await caller(request, context);
  noteContact(who.attemptId, who.sessionId, String(request.headers["x-forwarded-for"] ?? ""));
  return who;
}
