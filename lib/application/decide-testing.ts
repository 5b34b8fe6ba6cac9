import type { CommandOf } from "@/lib/application/commands";
import type { ApplicationEvent } from "@/lib/application/events";
import { openDecision } from "@/lib/application/move-on";
import { type Context, type Decided, happened, refused } from "@/lib/application/result";
import type { ApplicationState, Certificate } from "@/lib/application/state";
import { applicantFor, termFromToday, today } from "@/lib/application/terms";
import { addDays, addMonths, daysBetween, type LocalDate } from "@/lib/calendar/local-date";
import { termExpired } from "@/lib/calendar/term";

type BlockResult = { readonly listeningCorrect: number; readonly readingCorrect: number };

/** Each block against its own threshold, in exact integers (rule `test.threshold`). */
function passesThresholds(result: BlockResult, { rules }: Pick<Context, "rules">): boolean {
  const { listening, reading } = rules.blocks;
  return (
    result.listeningCorrect * 100 >= listening.thresholdPercent * listening.questions &&
    result.readingCorrect * 100 >= reading.thresholdPercent * reading.questions
  );
}

/** Until the ban's end is recorded: only then has the applicant a term again. */
export const isBanned = ({ testing }: ApplicationState) => testing.bannedUntil !== null;

/** Calendar days that are left to the applicant when somebody else's turn stops the term. */
export const daysLeft = (due: LocalDate, context: Context) =>
  Math.max(1, daysBetween(today(context), due));

const pass = (certificate: Certificate, context: Context): ApplicationEvent => ({
  type: "testing-passed",
  certificate,
  ...applicantFor(context.rules.terms.questionnaire, context),
});

export function recordFee(
  state: ApplicationState,
  { paymentId }: CommandOf<"record-fee">,
): Decided {
  if (state.stage !== "testing") return refused("wrong-stage");
  if (state.testing.paid > state.testing.used) return refused("fee-already-paid");
  if (state.testing.used >= state.testing.attemptsAllowed) return refused("no-attempts-left");
  return happened({ type: "fee-recorded", paymentId });
}

export function startAttempt(
  state: ApplicationState,
  command: CommandOf<"start-attempt">,
  context: Context,
): Decided {
  const { testing } = state;
  if (state.stage !== "testing") return refused("wrong-stage");
  if (testing.runningAttempt !== null) return refused("attempt-running");
  if (testing.pendingExternal !== null) return refused("external-pending");
  if (testing.used >= testing.attemptsAllowed) return refused("no-attempts-left");
  if (testing.paid <= testing.used) return refused("fee-not-paid");
  const inTime = mayStartToday(state, command, context);
  if (!inTime.ok) return inTime;
  return happened({ type: "attempt-started", attemptId: command.attemptId });
}

function mayStartToday(
  state: ApplicationState,
  { bannedElsewhereUntil }: CommandOf<"start-attempt">,
  context: Context,
): Decided {
  const day = today(context);
  // A ban follows the person into every application of theirs.
  if (isBanned(state) || (bannedElsewhereUntil ?? "") >= day) return refused("banned");
  if (state.due !== null && termExpired(state.due, context.now)) return refused("after-due-date");
  const { lastEndedOn } = state.testing;
  if (lastEndedOn !== null && day < addDays(lastEndedOn, context.rules.retakeWaitDays)) {
    return refused("retake-too-early");
  }
  return happened();
}

export function endAttempt(
  state: ApplicationState,
  command: CommandOf<"end-attempt">,
  context: Context,
): Decided {
  if (state.testing.runningAttempt !== command.attemptId) return refused("no-attempt-running");
  const { attemptId, listeningCorrect, readingCorrect } = command;
  const passed = passesThresholds(command, context);
  const on = today(context);
  const ended: ApplicationEvent = {
    type: "attempt-ended",
    attemptId,
    on,
    listeningCorrect,
    readingCorrect,
    passed,
  };
  if (passed) {
    const validUntil = addMonths(on, context.rules.certificateMonths);
    const id = command.certificateId;
    const certificate = {
      source: "attempt",
      id,
      attemptId,
      listeningCorrect,
      readingCorrect,
      validUntil,
    } as const;
    return happened(ended, pass(certificate, context));
  }
  if (state.testing.used < state.testing.attemptsAllowed) return happened(ended);
  return happened(ended, openDecision(state, ["test-attempts-used"], "testing", context));
}

/**
 * Marks an ended attempt again, where two people of the testing centre let late answers count. It can only help: a pass
 * opens the questionnaire, also where the last attempt had brought the case to the decision. Once the questionnaire is
 * submitted, the points that it was assessed with stand.
 */
export function remarkAttempt(
  state: ApplicationState,
  command: CommandOf<"remark-attempt">,
  context: Context,
): Decided {
  const { testing, stage } = state;
  if (testing.lastEndedOn === null) return refused("no-attempt-ended");
  const possible = mayRemark(state, command);
  if (!possible.ok) return possible;
  const { attemptId, certificateId, listeningCorrect, readingCorrect } = command;
  const marks = { attemptId, listeningCorrect, readingCorrect };
  const passed = passesThresholds(command, context);
  const remarked = {
    type: "attempt-remarked",
    certificateId,
    ...marks,
    passed,
  } as const;
  if (!passed || stage === "questionnaire") return happened(remarked);
  const validUntil = addMonths(testing.lastEndedOn, context.rules.certificateMonths);
  return happened(
    remarked,
    pass({ source: "attempt", id: certificateId, ...marks, validUntil }, context),
  );
}

function mayRemark(
  { stage, testing, decision }: ApplicationState,
  { attemptId, certificateId }: CommandOf<"remark-attempt">,
): Decided {
  if (testing.voided?.includes(attemptId)) return refused("result-void");
  switch (stage) {
    case "testing":
      if (testing.runningAttempt !== null) return refused("attempt-running");
      if (testing.pendingExternal !== null) return refused("external-pending");
      return testing.bannedUntil === null ? happened() : refused("banned");
    case "questionnaire":
      return testing.certificate?.id === certificateId ? happened() : refused("wrong-stage");
    case "decision":
      return decision?.grounds.includes("test-attempts-used") ? happened() : refused("wrong-stage");
    default:
      return refused("wrong-stage");
  }
}

/** The applicant gets back the days that were left when the term was stopped. */
export const turnWithDaysLeft = (state: ApplicationState, context: Context) =>
  applicantFor({ unit: "calendar-days", n: state.testing.daysLeft }, context);

export function submitExternalCertificate(
  state: ApplicationState,
  { certificateId }: CommandOf<"submit-external-certificate">,
  context: Context,
): Decided {
  if (state.stage !== "testing" || state.due === null) return refused("wrong-stage");
  if (state.testing.runningAttempt !== null) return refused("attempt-running");
  if (state.testing.pendingExternal !== null) return refused("external-pending");
  if (isBanned(state)) return refused("banned");
  if (termExpired(state.due, context.now)) return refused("after-due-date");
  return happened({
    type: "external-certificate-submitted",
    certificateId,
    daysLeft: daysLeft(state.due, context),
    owner: "testing-centre",
    due: termFromToday(context.rules.terms.externalCertificate, context),
  });
}

export function verifyExternalCertificate(
  state: ApplicationState,
  command: CommandOf<"verify-external-certificate">,
  context: Context,
): Decided {
  if (state.testing.pendingExternal !== command.certificateId)
    return refused("no-external-pending");
  if (!passesThresholds(command, context)) return refused("below-threshold");
  const validUntil = addMonths(command.issuedOn, context.rules.certificateMonths);
  if (validUntil < today(context)) return refused("certificate-expired");
  const { certificateId: id, listeningCorrect, readingCorrect } = command;
  return happened(
    pass({ source: "external", id, listeningCorrect, readingCorrect, validUntil }, context),
  );
}

export function rejectExternalCertificate(
  state: ApplicationState,
  { certificateId, textId }: CommandOf<"reject-external-certificate">,
  context: Context,
): Decided {
  if (state.testing.pendingExternal !== certificateId) return refused("no-external-pending");
  return happened({
    type: "external-certificate-rejected",
    certificateId,
    textId,
    ...turnWithDaysLeft(state, context),
  });
}
