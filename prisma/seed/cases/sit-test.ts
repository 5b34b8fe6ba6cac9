import { beginAttempt } from "@/lib/exam/begin-attempt.command";
import { StoredForm } from "@/lib/exam/form.schema";
import { takeLease } from "@/lib/exam/lease.command";
import { prepareAttempt } from "@/lib/exam/prepare-attempt.command";
import { recordEntries } from "@/lib/exam/record-entries.command";
import { recordSignals } from "@/lib/exam/record-signals.command";
import type { SentSignal } from "@/lib/exam/signals";
import { takeStep } from "@/lib/exam/take-step.command";
import type { Actor } from "@/lib/identity/roles";
import { openSession } from "@/lib/identity/session.command";
import { demoSlip } from "@/lib/payment/demo-provider.command";
import { openPayment } from "@/lib/payment/open-payment.command";
import { settlePayment } from "@/lib/payment/settle-payment.command";
import { db } from "@/lib/platform/db";
import { at, told } from "./at";

export type Marks = { readonly listening: number; readonly reading: number };

/** Pays the fee of the next attempt on the demo's own payment page. */
export async function payFee(actor: Actor, caseId: string, now: Date): Promise<void> {
  const { paymentId } = told(await openPayment(actor, caseId, now));
  const { amountTenge } = await db.payment.findUniqueOrThrow({ where: { id: paymentId } });
  told(await settlePayment(paymentId, demoSlip({ paymentId, amountTenge }, "paid"), now));
}

type Beside = {
  /** What was noted in listening. */
  readonly signals?: readonly SentSignal[];
  /** So many of reading's answers come once more after the end. */
  readonly late?: number;
};

/** Takes a whole attempt on a day, with so many right answers in each block. @returns its id */
export async function sitTest(
  actor: Actor,
  caseId: string,
  { day, hour }: { readonly day: string; readonly hour: number },
  marks: Marks,
  { signals = [], late = 0 }: Beside = {},
): Promise<string> {
  const hours = String(hour).padStart(2, "0");
  const { sessionId, attemptId, lease, form, write } = await sitDown(
    actor,
    caseId,
    await at(day, `${hours}:00`),
  );

  await at(day, `${hours}:08`);
  await write(form.listening, marks.listening, 0);
  if (signals.length > 0) told(await recordSignals(sessionId, attemptId, signals));
  await at(day, `${hours}:19`);
  told(await takeStep(sessionId, attemptId, lease, "end-listening"));
  told(await takeStep(sessionId, attemptId, lease, "start-reading"));
  await at(day, `${hours}:40`);
  await write(form.reading, marks.reading, form.listening.length);
  told(await takeStep(sessionId, attemptId, lease, "end-reading"));
  if (late === 0) return attemptId;
  await at(day, `${hours}:42`);
  // The last questions of the form, as a phone sends them that was without a line.
  await write(form.reading.slice(-late), late, form.listening.length + form.reading.length);
  return attemptId;
}

/** Pays and begins an attempt, and holds it on a device. */
async function sitDown(actor: Actor, caseId: string, started: Date) {
  await payFee(actor, caseId, started);
  const { attemptId } = told(await prepareAttempt(actor, caseId, started));
  told(await beginAttempt(actor, attemptId, started));
  const { sessionId } = await openSession(actor.accountId, actor.role);
  const { lease } = told(await takeLease(sessionId, attemptId, null, false));
  const row = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
  const form = StoredForm.parse(row.form);
  return { sessionId, attemptId, lease, form, write: writer(sessionId, attemptId, lease, form) };
}

/** Begins an attempt that still runs afterwards, with so many answers in listening. @returns its id */
export async function beginTest(
  actor: Actor,
  caseId: string,
  { day, from, until }: { readonly day: string; readonly from: string; readonly until: string },
  answers: number,
): Promise<string> {
  const { attemptId, form, write } = await sitDown(actor, caseId, await at(day, from));
  await at(day, until);
  await write(form.listening.slice(0, answers), answers, 0);
  return attemptId;
}

/** Answers items: the first `right` of them rightly, the others not. */
function writer(sessionId: string, attemptId: string, lease: string, form: StoredForm) {
  return async (items: readonly string[], right: number, counted: number): Promise<void> => {
    const rows = await db.item.findMany({ where: { id: { in: [...items] } } });
    const keys = new Map(rows.map(({ id, key }) => [id, key]));
    const entries = items.map((item, index) => {
      const place = form.optionOrder[item]?.indexOf(keys.get(item) ?? 0) ?? 0;
      const option = index < right ? place : (place + 1) % 4;
      return { counter: counted + index + 1, kind: "answer", item, option } as const;
    });
    told(await recordEntries(sessionId, attemptId, { lease, entries }, performance.now()));
  };
}
