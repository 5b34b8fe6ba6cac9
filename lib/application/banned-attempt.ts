import { openDecision } from "@/lib/application/move-on";
import { type Context, type Decided, happened, refused } from "@/lib/application/result";
import type { Stage } from "@/lib/application/stages";
import type { ApplicationState } from "@/lib/application/state";
import { termFromToday, today } from "@/lib/application/terms";
import { daysBetween } from "@/lib/calendar/local-date";

const AFTER_A_PASS: readonly Stage[] = ["questionnaire", "check", "interview", "decision"];

type Tested = Pick<ApplicationState, "stage" | "testing">;

/** Whether the case is where it is because of this attempt: a ban for it voids the certificate. */
export function restsOn({ stage, testing }: Tested, attemptId: string): boolean {
  const { certificate } = testing;
  if (certificate?.source !== "attempt" || !AFTER_A_PASS.includes(stage)) return false;
  // Before the attempt was kept: a pass closes the stage, so it can only be the last one.
  return (certificate.attemptId ?? attemptId) === attemptId;
}

/** A ban is for stage 1, and for the pass that led out of it; not for what rests on something else. */
export function isBannable(state: Tested, attemptId: string): Decided {
  if (state.stage === "testing") {
    return state.testing.runningAttempt === null ? happened() : refused("attempt-running");
  }
  if (restsOn(state, attemptId)) return happened();
  const stands = state.testing.certificate !== null && AFTER_A_PASS.includes(state.stage);
  return refused(stands ? "certificate-stands" : "wrong-stage");
}

/** Whether a proposal is open that would take the case back to the test. */
export const mayFallByBan = (state: ApplicationState): boolean =>
  state.testing.banProposal !== null && restsOn(state, state.testing.banProposal.attemptId);

/** Calendar days of a whole term of stage 1: what somebody gets whose pass is void. */
export const wholeTerm = (context: Context): number =>
  daysBetween(today(context), termFromToday(context.rules.terms.testing, context));

/** Where a case belongs whose ban is over: nothing to take any more leads to the decision, as after a last failure. */
export const afterBan = (state: ApplicationState, context: Context) =>
  state.testing.used < state.testing.attemptsAllowed
    ? []
    : [openDecision(state, ["test-attempts-used"], "testing", context)];
