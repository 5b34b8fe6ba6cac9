import { z } from "zod";
import { stateOf } from "@/lib/application/execute.command";
import { AGENCIES } from "@/lib/application/stages";
import { AgencyAnswer, type AgencyQuestion } from "@/lib/check/exchange.schema";
import { recordAnswer } from "@/lib/check/record-answer.command";
import { SYSTEM } from "@/lib/identity/roles";
import { type AgencyFailure, askOverHttp } from "@/lib/platform/agency-client";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";

const Payload = z.object({ requestId: z.uuid() });
const AgencyCode = z.enum(AGENCIES);

/** Failures after which asking again in a while may help; the queue's pauses grow from try to try. */
const PASSING: readonly AgencyFailure[] = [
  "timeout",
  "unreachable",
  "unavailable",
  "bad-signature",
  "malformed",
];

/**
 * Sends one request to its agency and writes the answer down. Runs at least once: what is answered, or no
 * longer asked, is left alone. A failure is kept on the request, and thrown where another try may help.
 */
export async function askAgency(payload: unknown, timeoutMs?: number): Promise<void> {
  const { requestId } = Payload.parse(payload);
  const request = await load(requestId);
  if (request === null) return;
  const answer = await ask(request.agency, request.question, timeoutMs);
  if (typeof answer === "string") {
    await db.agencyRequest.updateMany({
      where: { id: requestId, status: "waiting" },
      data: { lastFailure: answer },
    });
    if (PASSING.includes(answer)) throw new Error(`agency ${request.agency}: ${answer}`);
    return;
  }
  if (answer === null) return;
  const done = await recordAnswer(SYSTEM, answer, await currentTime());
  // Between question and answer the case may have moved on: then the answer has nothing to decide.
  if (!done.ok) log.warn({ requestId, code: done.code }, "an agency's answer came to nothing");
}

/** An answer, null when it will come later, or why there is none. */
async function ask(
  agency: z.infer<typeof AgencyCode>,
  question: AgencyQuestion,
  timeoutMs: number | undefined,
): Promise<AgencyAnswer | null | AgencyFailure> {
  await db.agencyRequest.update({
    where: { id: question.requestId },
    data: { tries: { increment: 1 }, sentAt: await currentTime() },
  });
  const reply = await askOverHttp(agency, question, timeoutMs);
  if (!reply.ok) return reply.failure;
  if (reply.body === null) return null;
  const answer = AgencyAnswer.safeParse(reply.body);
  const fits =
    answer.success && answer.data.agency === agency && answer.data.requestId === question.requestId;
  return fits ? answer.data : "malformed";
}

async function load(id: string) {
  const row = await db.agencyRequest.findUnique({
    where: { id },
    include: { application: { include: { person: true } } },
  });
  if (row === null || row.status !== "waiting") return null;
  const { application, round } = row;
  const state = stateOf(application);
  if (state.stage !== "check" || state.check?.round !== round) return null;
  const { person } = application;
  const question: AgencyQuestion = {
    requestId: id,
    applicationNumber: application.number,
    round,
    person: {
      latinSurname: person.latinSurname,
      latinGivenName: person.latinGivenName,
      cyrillicSurname: person.cyrillicSurname,
      cyrillicGivenName: person.cyrillicGivenName,
      dateOfBirth: person.dateOfBirth.toISOString().slice(0, 10),
      citizenship: person.citizenship,
      documentCountry: person.documentCountry,
      documentNumber: person.documentNumber,
      iin: person.iin,
    },
  };
  return { agency: AgencyCode.parse(row.agency), question };
}
