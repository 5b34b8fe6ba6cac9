import { ownCase } from "@/lib/application/application.query";
import type { ApplicationState } from "@/lib/application/state";
import type { LocalDate } from "@/lib/calendar/local-date";
import { localDateOf } from "@/lib/calendar/local-date";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { parameter } from "@/lib/rules/parameter";
import type { Status } from "@/lib/rules/provenance.schema";
import { ruleSetById } from "@/lib/rules/rule-sets.query";

export type BlockOutcome = {
  readonly correct: number;
  readonly questions: number;
  /** Correct answers that the threshold asks for, rounded up. */
  readonly needed: number;
};

export type AttemptResult = {
  readonly attemptId: string;
  readonly number: number;
  readonly endedAt: Date;
  readonly endedBy: string;
  readonly listening: BlockOutcome;
  readonly reading: BlockOutcome;
  readonly isPassed: boolean;
  /** A ban was imposed for this attempt: its result and certificate count no more. */
  readonly isVoided: boolean;
  readonly threshold: { readonly percent: number; readonly status: Status };
  readonly certificate: {
    readonly number: string;
    readonly issuedAt: Date;
    readonly validUntil: LocalDate;
  } | null;
  readonly state: ApplicationState;
  readonly applicationId: string;
};

/** The result of an attempt of the applicant's own; null while it runs, and when it is not theirs. */
export async function attemptResult(
  actor: Actor,
  attemptId: string,
): Promise<AttemptResult | null> {
  const row = await db.attempt.findUnique({
    where: { id: attemptId },
    include: { certificate: true },
  });
  if (row === null || row.endedAt === null || row.endedBy === null) return null;
  const { listeningCorrect, readingCorrect, certificate } = row;
  if (listeningCorrect === null || readingCorrect === null) return null;
  const found = await ownCase(actor, row.applicationId);
  if (found === null) return null;
  const { ruleSet } = await ruleSetById(row.ruleSetId);
  const percent = parameter(ruleSet, "test.threshold");
  const outcome = (block: "listening" | "reading", correct: number): BlockOutcome => {
    const { questions } = parameter(ruleSet, `test.blocks.${block}`);
    return { correct, questions, needed: Math.ceil((questions * percent) / 100) };
  };
  const listening = outcome("listening", listeningCorrect);
  const reading = outcome("reading", readingCorrect);
  const isVoided = found.state.testing.voided?.includes(attemptId) ?? false;
  return {
    attemptId,
    isVoided,
    number: row.number,
    endedAt: row.endedAt,
    endedBy: row.endedBy,
    listening,
    reading,
    isPassed: listening.correct >= listening.needed && reading.correct >= reading.needed,
    threshold: { percent, status: ruleSet.parameters["test.threshold"].status },
    certificate:
      certificate === null || isVoided
        ? null
        : {
            number: certificate.number,
            issuedAt: certificate.issuedAt,
            validUntil: localDateOf(certificate.validUntil),
          },
    state: found.state,
    applicationId: found.id,
  };
}
