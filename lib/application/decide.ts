import type { Command, CommandOf, CommandType } from "@/lib/application/commands";
import * as afterwards from "@/lib/application/decide-afterwards";
import * as anytime from "@/lib/application/decide-anytime";
import * as assessment from "@/lib/application/decide-assessment";
import * as ban from "@/lib/application/decide-ban";
import * as check from "@/lib/application/decide-check";
import * as decision from "@/lib/application/decide-decision";
import * as interview from "@/lib/application/decide-interview";
import * as testing from "@/lib/application/decide-testing";
import { tick } from "@/lib/application/decide-time";
import { type Context, type Decided, refused } from "@/lib/application/result";
import type { ApplicationState } from "@/lib/application/state";

type Decider<T extends CommandType> = (
  state: ApplicationState,
  command: CommandOf<T>,
  context: Context,
) => Decided;

type Decidable = Exclude<CommandType, "register">;

const DECIDERS: { readonly [T in Decidable]: Decider<T> } = {
  "move-region": anytime.moveRegion,
  withdraw: anytime.withdraw,
  "record-fee": testing.recordFee,
  "start-attempt": testing.startAttempt,
  "end-attempt": testing.endAttempt,
  "remark-attempt": testing.remarkAttempt,
  "propose-ban": ban.proposeBan,
  "reply-to-ban": ban.replyToBan,
  "impose-ban": ban.imposeBan,
  "drop-ban": ban.dropBan,
  "lift-ban": ban.liftBan,
  "submit-external-certificate": testing.submitExternalCertificate,
  "verify-external-certificate": testing.verifyExternalCertificate,
  "reject-external-certificate": testing.rejectExternalCertificate,
  "submit-questionnaire": assessment.submitQuestionnaire,
  "correct-answer": assessment.correctAnswer,
  "examine-answers": assessment.examineAnswers,
  "record-agency-answer": check.recordAgencyAnswer,
  "extend-check": check.extendCheck,
  "book-interview": interview.bookInterview,
  "move-interview": interview.moveInterview,
  "cancel-interview": interview.cancelInterview,
  "release-interview": interview.releaseInterview,
  "record-interview": interview.recordInterview,
  "record-no-show": interview.recordNoShow,
  "draft-decision": decision.draftDecision,
  "return-draft": decision.returnDraft,
  "receive-hearing-notice": decision.receiveHearingNotice,
  object: decision.object,
  "uphold-objection": decision.upholdObjection,
  "dismiss-objection": decision.dismissObjection,
  "approve-decision": decision.approveDecision,
  "receive-notification": afterwards.receiveNotification,
  complain: afterwards.complain,
  "uphold-complaint": afterwards.upholdComplaint,
  "dismiss-complaint": afterwards.dismissComplaint,
  "propose-annulment": afterwards.proposeAnnulment,
  "approve-annulment": afterwards.approveAnnulment,
  "reject-annulment": afterwards.rejectAnnulment,
  tick,
};

/**
 * The process: what a command makes happen to an application, or why it is refused. Pure: the same state,
 * command and context always give the same events. `state` is null before `register`.
 *
 * Whether the actor may give the command at all is asked before (identity/permissions); rules about *which*
 * person (four eyes) are decided here.
 */
export function decide(
  state: ApplicationState | null,
  command: Command,
  context: Context,
): Decided {
  if (command.type === "register") return anytime.register(state, command, context);
  if (state === null) return refused("not-registered");
  return decideOn(state, command, context);
}

function decideOn<T extends Decidable>(
  state: ApplicationState,
  command: CommandOf<T>,
  context: Context,
): Decided {
  const decider: Decider<T> = DECIDERS[command.type];
  return decider(state, command, context);
}
