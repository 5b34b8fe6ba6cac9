import type { CommandOf } from "@/lib/application/commands";
import { placeCorrection, placeSubmission } from "@/lib/application/move-on";
import { type Context, type Decided, happened, refused } from "@/lib/application/result";
import type { Stage } from "@/lib/application/stages";
import type { ApplicationState } from "@/lib/application/state";
import { today } from "@/lib/application/terms";
import { termExpired } from "@/lib/calendar/term";

/** Stages 2 and 3: what is submitted is assessed in the same instant. */
export function submitQuestionnaire(
  state: ApplicationState,
  command: CommandOf<"submit-questionnaire">,
  context: Context,
): Decided {
  const certificate = state.testing.certificate;
  if (state.stage !== "questionnaire" || certificate === null) return refused("wrong-stage");
  if (state.due !== null && termExpired(state.due, context.now)) return refused("after-due-date");
  if (certificate.validUntil < today(context)) return refused("certificate-expired");
  const { submissionId, sha256, assessment } = command;
  const on = today(context);
  // The total term starts with this submission.
  const fresh = { ...state, submission: { id: submissionId, on }, pauses: [] };
  return happened(
    { type: "questionnaire-submitted", submissionId, sha256, on },
    { type: "assessed", assessment },
    placeSubmission(fresh, assessment, context),
  );
}

/** An answer that the evidence does not bear out, put right by an officer until the draft decision. */
export function correctAnswer(
  state: ApplicationState,
  command: CommandOf<"correct-answer">,
  context: Context,
): Decided {
  const open = answersAreOpen(state);
  if (!open.ok) return open;
  return happened(
    { type: "answer-corrected", key: command.key, textId: command.textId },
    { type: "assessed", assessment: command.assessment },
    ...placeCorrection(state, command.assessment, context),
  );
}

/** Answers that an officer has compared with their documents; the case stays where it is. */
export function examineAnswers(
  state: ApplicationState,
  { keys, finding, version, textId }: CommandOf<"examine-answers">,
): Decided {
  const open = answersAreOpen(state);
  if (!open.ok) return open;
  return happened({ type: "answers-examined", keys, finding, version, textId });
}

const ANSWER_STAGES: readonly Stage[] = ["check", "interview", "decision"];

/** Whether answers can be looked at and put right: once they are signed, and until the decision is drafted. */
export function answersAreOpen({ stage, submission, decision }: ApplicationState): Decided {
  if (!ANSWER_STAGES.includes(stage) || submission === null) return refused("wrong-stage");
  return decision?.draft ? refused("answers-final") : happened();
}
