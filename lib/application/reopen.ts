import type { ApplicationEvent } from "@/lib/application/events";
import { openCheck, openInterview } from "@/lib/application/move-on";
import type { Context } from "@/lib/application/result";
import { AGENCIES, type Reopenable } from "@/lib/application/stages";
import type { ApplicationState } from "@/lib/application/state";
import { applicantFor, today } from "@/lib/application/terms";

/** Opens a stage again after an upheld objection or complaint; nothing when the stage before it is not passed. */
export function reopen(
  state: ApplicationState,
  stage: Reopenable,
  context: Context,
): ApplicationEvent | null {
  const { testing, submission, assessment } = state;
  const assessed = submission !== null && assessment?.outcome === "passed";
  switch (stage) {
    case "testing":
      return {
        type: "stage-reopened",
        stage,
        // The upheld objection gives one more attempt; a new fee is due for it like for each.
        attemptsAllowed: Math.max(testing.attemptsAllowed, testing.used + 1),
        ...applicantFor(context.rules.terms.testing, context),
      };
    case "questionnaire":
      return hasValidCertificate(state, context)
        ? {
            type: "stage-reopened",
            stage,
            attemptsAllowed: testing.attemptsAllowed,
            ...applicantFor(context.rules.terms.questionnaire, context),
          }
        : null;
    case "check":
      return assessed ? openCheck(state, context) : null;
    case "interview":
      return assessed && isCleared(state) ? openInterview(state, context) : null;
  }
}

function hasValidCertificate({ testing }: ApplicationState, context: Context): boolean {
  return testing.certificate !== null && testing.certificate.validUntil >= today(context);
}

const isCleared = ({ check }: ApplicationState) =>
  check !== null && AGENCIES.every((agency) => check.answers[agency] === "clear");
