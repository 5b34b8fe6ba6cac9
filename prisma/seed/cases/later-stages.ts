import { randomUUID } from "node:crypto";
import { execute, stateOf } from "@/lib/application/execute.command";
import { AGENCIES, type Agency } from "@/lib/application/stages";
import { type Examination, examineAnswers } from "@/lib/assessment/examine-answers.command";
import { isOpen } from "@/lib/assessment/findings";
import { answerFile } from "@/lib/assessment/findings.query";
import { askAgencies } from "@/lib/check/ask-agencies.command";
import { recordAnswer } from "@/lib/check/record-answer.command";
import { approveDecision } from "@/lib/decision/approve-decision.command";
import { draftDecision } from "@/lib/decision/draft-decision.command";
import { proposeReasons } from "@/lib/decision/propose-reasons";
import { reasonFacts } from "@/lib/decision/reason-facts.query";
import { type Actor, SYSTEM } from "@/lib/identity/roles";
import { bookSlot } from "@/lib/interview/book-slot.command";
import { recordInterview } from "@/lib/interview/record-interview.command";
import { db } from "@/lib/platform/db";
import { type Correction, correctAnswer } from "@/lib/questionnaire/correct-answer.command";
import { instant, told } from "./at";

/** Has agencies answer: those named, or all of them. An objection names its public ground. */
export async function agenciesAnswer(
  caseId: string,
  now: Date,
  who: readonly Agency[] = AGENCIES,
  objects: Agency | null = null,
): Promise<void> {
  const opened = await db.applicationEvent.findFirstOrThrow({
    where: { applicationId: caseId, type: "check-opened" },
    orderBy: { sequence: "desc" },
  });
  await askAgencies({ applicationId: caseId, sequence: opened.sequence });
  const requests = await db.agencyRequest.findMany({ where: { applicationId: caseId } });
  for (const agency of who) {
    const request = requests.find((row) => row.agency === agency);
    if (request === undefined) throw new Error(`${agency} was not asked`);
    const answer =
      agency === objects
        ? {
            outcome: "objects" as const,
            publicGround: "conviction",
            sealedNote: "Demo note: record 2019-55-0312, not yet expunged.",
          }
        : { outcome: "clear" as const };
    told(await recordAnswer(SYSTEM, { requestId: request.id, agency, ...answer }, now));
  }
}

/** Books the free time that starts at this clock time. */
export async function book(
  actor: Actor,
  caseId: string,
  [day, time]: readonly [string, string],
  now: Date,
): Promise<string> {
  const row = await db.application.findUniqueOrThrow({ where: { id: caseId } });
  const slot = await db.slot.findFirstOrThrow({
    where: {
      region: row.region,
      startsAt: instant(day, time),
      closedAt: null,
      bookings: { none: { status: { in: ["held", "attended", "missed"] } } },
    },
    orderBy: { room: "asc" },
  });
  const choice = { applicationId: caseId, slotId: slot.id };
  return told(await bookSlot(actor, choice, now)).bookingId;
}

const talk = { answer: "convincing", remark: "" } as const;

export async function interview(police: Actor, bookingId: string, now: Date): Promise<void> {
  const record = {
    identity: "confirmed",
    language: "kk",
    interpreter: false,
    topics: { purpose: talk, family: talk, work: talk, housing: talk, ties: talk, duties: talk },
    outcome: "positive",
    reasons: [],
    note: "",
  } as const;
  told(await recordInterview(police, bookingId, { ...record, reasons: [] }, now));
}

/** What an officer finds of answers, as they stand in the latest version. */
export async function examine(
  officer: Actor,
  caseId: string,
  found: Pick<Examination, "keys" | "finding" | "reason">,
  now: Date,
): Promise<void> {
  told(await examineAnswers(officer, { ...found, ...(await looked(officer, caseId)) }, now));
}

/** An answer that a document shows to be otherwise. */
export async function putRight(
  specialist: Actor,
  caseId: string,
  corrected: Pick<Correction, "key" | "typed" | "reason">,
  now: Date,
): Promise<void> {
  told(
    await correctAnswer(specialist, { ...corrected, ...(await looked(specialist, caseId)) }, now),
  );
}

async function looked(officer: Actor, applicationId: string) {
  const file = await answerFile(officer, applicationId);
  if (file === null) throw new Error(`${applicationId} has no points yet`);
  const seen = file.findings.at(-1)?.sequence ?? 0;
  return { applicationId, version: file.version, seen, actId: randomUUID() };
}

/** All that still waits for a look, found borne out. */
async function confirmRest(specialist: Actor, caseId: string, now: Date): Promise<void> {
  const file = await answerFile(specialist, caseId);
  const keys = file?.examined.filter(isOpen).map(({ key }) => key) ?? [];
  if (keys.length === 0) return;
  await examine(specialist, caseId, { keys, finding: "confirmed", reason: "" }, now);
}

/** The specialist's draft, in the words that the portal proposes, once the answers are compared. */
export async function draft(specialist: Actor, caseId: string, now: Date): Promise<void> {
  await confirmRest(specialist, caseId, now);
  const row = await db.application.findUniqueOrThrow({ where: { id: caseId } });
  const state = stateOf(row);
  const reasons = proposeReasons(state, await reasonFacts(state, now));
  told(await draftDecision(specialist, caseId, reasons, now));
}

export async function approve(head: Actor, caseId: string, now: Date): Promise<void> {
  const row = await db.application.findUniqueOrThrow({ where: { id: caseId } });
  const read = stateOf(row).decision?.draft?.textId ?? "";
  told(await approveDecision(head, caseId, read, now));
}

export async function learn(actor: Actor, caseId: string, now: Date): Promise<void> {
  told(await execute(actor, caseId, { type: "receive-notification" }, now));
}
