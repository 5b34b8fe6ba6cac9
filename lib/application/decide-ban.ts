import { afterBan, isBannable, restsOn, wholeTerm } from "@/lib/application/banned-attempt";
import type { CommandOf } from "@/lib/application/commands";
import { daysLeft, isBanned, turnWithDaysLeft } from "@/lib/application/decide-testing";
import { freeBooking } from "@/lib/application/move-on";
import { type Context, type Decided, happened, refused } from "@/lib/application/result";
import type { ApplicationState, BanProposal } from "@/lib/application/state";
import { termFromToday, today } from "@/lib/application/terms";
import { addDays } from "@/lib/calendar/local-date";
import { termExpired } from "@/lib/calendar/term";

/** One officer says what was violated. Nothing stops for the applicant until another has decided. */
export function proposeBan(
  state: ApplicationState,
  command: CommandOf<"propose-ban">,
  context: Context,
): Decided {
  const { testing } = state;
  if (context.actorId === null) return refused("wrong-stage");
  if (testing.banProposal !== null) return refused("ban-proposed-already");
  if (isBanned(state)) return refused("banned");
  const { proposalId, attemptId, reason, signals, textId } = command;
  const bannable = isBannable(state, attemptId);
  if (!bannable.ok) return bannable;
  if (testing.lastEndedOn === null) return refused("no-attempt-ended");
  return happened({
    type: "ban-proposed",
    proposalId,
    attemptId,
    reason,
    signals,
    textId,
    by: context.actorId,
    replyUntil: termFromToday(context.rules.terms.banReply, context),
  });
}

/** What the applicant says to it: once, and at any time before it is decided on. */
export function replyToBan(
  { testing }: ApplicationState,
  { textId }: CommandOf<"reply-to-ban">,
  context: Context,
): Decided {
  const proposal = testing.banProposal;
  if (proposal === null) return refused("no-ban-proposed");
  if (proposal.repliedOn !== null) return refused("reply-made-already");
  return happened({ type: "ban-answered", proposalId: proposal.id, textId, on: today(context) });
}

/**
 * The stage and its term stand still: the testing centre has the case until the ban is over. The result of the attempt
 * is void; where the case had gone on by it, it comes back to stage 1, with the whole term of that stage.
 */
export function imposeBan(
  state: ApplicationState,
  { textId }: CommandOf<"impose-ban">,
  context: Context,
): Decided {
  const ripe = ripeProposal(state, context);
  if (!("proposal" in ripe)) return ripe;
  const { proposal, by } = ripe;
  const { attemptId, reason } = proposal;
  const bannable = isBannable(state, attemptId);
  if (!bannable.ok) return bannable;
  if (state.due === null) return refused("wrong-stage");
  if (state.testing.pendingExternal !== null) return refused("external-pending");
  const certificateId = restsOn(state, attemptId) ? (state.testing.certificate?.id ?? null) : null;
  const until = addDays(today(context), context.rules.banDays);
  return happened(
    ...freeBooking(state, state),
    { type: "result-voided", attemptId, certificateId },
    {
      type: "ban-imposed",
      proposalId: proposal.id,
      attemptId,
      reason,
      textId,
      by,
      until,
      daysLeft: certificateId === null ? daysLeft(state.due, context) : wholeTerm(context),
      owner: "testing-centre",
      due: until,
    },
  );
}

/** No ban comes of it. */
export function dropBan(
  state: ApplicationState,
  { textId }: CommandOf<"drop-ban">,
  context: Context,
): Decided {
  const ripe = ripeProposal(state, context);
  if (!("proposal" in ripe)) return ripe;
  return happened({ type: "ban-dropped", proposalId: ripe.proposal.id, textId, by: ripe.by });
}

type Ripe = { readonly proposal: BanProposal; readonly by: string };

/** A proposal on which this person may decide now: not their own, and after the reply or the days for it. */
function ripeProposal({ testing }: ApplicationState, { actorId, now }: Context): Ripe | Decided {
  const proposal = testing.banProposal;
  if (proposal === null || actorId === null) return refused("no-ban-proposed");
  if (proposal.by === actorId) return refused("same-person");
  const isHeard = proposal.repliedOn !== null || termExpired(proposal.replyUntil, now);
  return isHeard ? { proposal, by: actorId } : refused("reply-term-running");
}

export function liftBan(
  state: ApplicationState,
  { textId }: CommandOf<"lift-ban">,
  context: Context,
): Decided {
  if (state.testing.bannedUntil === null) return refused("not-banned");
  if (state.stage !== "testing") return happened({ type: "ban-lifted", textId });
  const lifted = { type: "ban-lifted", textId, ...turnWithDaysLeft(state, context) } as const;
  return happened(lifted, ...afterBan(state, context));
}
