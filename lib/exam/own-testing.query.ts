import { ownCase } from "@/lib/application/application.query";
import type { ApplicationState } from "@/lib/application/state";
import { StoredForm } from "@/lib/exam/form.schema";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

/** An attempt in the lobby's list. */
export type OwnAttempt = {
  readonly id: string;
  readonly number: number;
  readonly startedAt: Date;
  readonly isRunning: boolean;
  /** A ban was imposed for it: its result counts no more. */
  readonly isVoided: boolean;
  readonly listeningCorrect: number | null;
  readonly readingCorrect: number | null;
};

/** The last certificate from outside that was rejected, with the testing centre's reason. */
export type RejectedCertificate = { readonly number: string; readonly reason: string };

export type OwnTesting = {
  readonly applicationId: string;
  readonly state: ApplicationState;
  readonly attempts: readonly OwnAttempt[];
  readonly rejected: RejectedCertificate | null;
  readonly banReason: string | null;
};

/** Everything that the lobby of the test shows of the applicant's own case; null when there is none. */
export async function ownTesting(
  actor: Actor,
  caseId: string | null = null,
): Promise<OwnTesting | null> {
  const found = await ownCase(actor, caseId);
  if (found === null) return null;
  const { id: applicationId, state } = found;
  const attempts = await db.attempt.findMany({
    where: { applicationId, NOT: { startedAt: null } },
    orderBy: { number: "asc" },
    select: {
      id: true,
      number: true,
      startedAt: true,
      phase: true,
      listeningCorrect: true,
      readingCorrect: true,
    },
  });
  const isVoided = (id: string) => state.testing.voided?.includes(id) ?? false;
  return {
    applicationId,
    state,
    attempts: attempts.flatMap(({ phase, startedAt, ...rest }) =>
      startedAt === null
        ? []
        : [{ ...rest, startedAt, isRunning: phase !== "ended", isVoided: isVoided(rest.id) }],
    ),
    rejected: await lastRejected(applicationId),
    banReason: state.testing.bannedUntil === null ? null : await banReason(applicationId),
  };
}

async function lastRejected(applicationId: string): Promise<RejectedCertificate | null> {
  const [last] = await db.externalCertificate.findMany({
    where: { applicationId },
    orderBy: { submittedAt: "desc" },
    take: 1,
  });
  if (last?.status !== "rejected") return null;
  const text = await db.caseText.findFirst({
    where: { applicationId, kind: "certificate-rejection" },
    orderBy: { at: "desc" },
  });
  return { number: last.number, reason: text?.text ?? "" };
}

async function banReason(applicationId: string): Promise<string | null> {
  const event = await db.applicationEvent.findFirst({
    where: { applicationId, type: "ban-imposed" },
    orderBy: { sequence: "desc" },
    select: { payload: true },
  });
  const payload: unknown = event?.payload;
  const hasReason = typeof payload === "object" && payload !== null && "reason" in payload;
  return hasReason && typeof payload.reason === "string" ? payload.reason : null;
}

/** The applicant's attempt that is ready or runs; null when there is none. */
export async function runningAttemptOf(
  actor: Actor,
): Promise<{ readonly id: string; readonly number: number } | null> {
  if (actor.role !== "applicant" || actor.personId === null) return null;
  return db.attempt.findFirst({
    where: { personId: actor.personId, NOT: { phase: "ended" } },
    orderBy: { preparedAt: "desc" },
    select: { id: true, number: true },
  });
}

/** The minutes that an attempt was started with. */
export async function attemptMinutes(attemptId: string): Promise<StoredForm["minutes"]> {
  const row = await db.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { form: true },
  });
  return StoredForm.parse(row.form).minutes;
}
