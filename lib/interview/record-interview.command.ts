import { randomUUID } from "node:crypto";
import type { Command } from "@/lib/application/commands";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { lockCase } from "@/lib/interview/lock.query";
import { QUESTION_SET } from "@/lib/interview/question-set";
import type { InterviewRecordInput, RecordContent } from "@/lib/interview/record.schema";
import { inTransaction, type Tx } from "@/lib/platform/db";

type CaseRefusal = Extract<Executed, { ok: false }>["code"];

export type Recorded =
  | { readonly ok: true; readonly applicationId: string }
  | { readonly ok: false; readonly code: CaseRefusal | "not-held" };

/** Writes down how an interview went: the record, the event and the end of the booking together. */
export function recordInterview(
  actor: Actor,
  bookingId: string,
  input: InterviewRecordInput,
  now: Date,
): Promise<Recorded> {
  const recordId = randomUUID();
  const { outcome, ...content } = input;
  const command = { type: "record-interview", recordId, outcome } as const;
  return inTransaction(async (tx) => {
    const done = await conclude(tx, actor, { bookingId, command, status: "attended" }, now);
    if (!done.ok) return done;
    const { applicationId } = done;
    const kept: RecordContent = { questionSet: QUESTION_SET.id, ...content };
    const row = { id: recordId, applicationId, bookingId, outcome, content: kept };
    await tx.interviewRecord.create({ data: { ...row, officerId: actor.accountId, at: now } });
    return done;
  });
}

/** Nobody came: once the time is over. The first time the applicant gets a new offer. */
export function recordNoShow(actor: Actor, bookingId: string, now: Date): Promise<Recorded> {
  const command = { type: "record-no-show" } as const;
  return inTransaction((tx) => conclude(tx, actor, { bookingId, command, status: "missed" }, now));
}

type Conclusion = {
  readonly bookingId: string;
  readonly command: Extract<Command, { type: "record-interview" | "record-no-show" }>;
  readonly status: "attended" | "missed";
};

/** Ends the very booking that the officer had before them, if the case still holds it. */
async function conclude(
  tx: Tx,
  actor: Actor,
  { bookingId, command, status }: Conclusion,
  now: Date,
): Promise<Recorded> {
  if (!may(actor, command.type)) return { ok: false, code: "not-allowed" };
  const booking = await tx.booking.findUnique({ where: { id: bookingId } });
  if (booking === null) return { ok: false, code: "not-allowed" };
  const { applicationId } = booking;
  const region = await lockCase(tx, applicationId, null);
  if (region === null || region !== actor.region) return { ok: false, code: "not-allowed" };
  const held = await tx.booking.count({ where: { id: bookingId, status: "held" } });
  if (held === 0) return { ok: false, code: "not-held" };
  const done = await executeIn(tx, actor, applicationId, command, now);
  if (!done.ok) return done;
  await tx.booking.update({ where: { id: bookingId }, data: { status, endedAt: now } });
  return { ok: true, applicationId };
}
