import { mayFallByBan } from "@/lib/application/banned-attempt";
import type { CommandOf } from "@/lib/application/commands";
import type { ApplicationEvent } from "@/lib/application/events";
import { reopen } from "@/lib/application/reopen";
import { type Context, type Decided, happened, refused } from "@/lib/application/result";
import type { ApplicationState } from "@/lib/application/state";
import { akimatTurn, headTurn, today } from "@/lib/application/terms";
import { addDays, addMonths, type LocalDate } from "@/lib/calendar/local-date";
import { termEnd, termExpired } from "@/lib/calendar/term";

/** The outcome is computed already; the draft adds the reasons in words. A refusal opens the hearing. */
export function draftDecision(
  state: ApplicationState,
  { textId, unverified }: CommandOf<"draft-decision">,
  context: Context,
): Decided {
  const { decision } = state;
  const { actorId } = context;
  if (state.stage !== "decision" || decision === null || actorId === null) {
    return refused("wrong-stage");
  }
  if (decision.draft !== null) return refused("already-drafted");
  const drafted: ApplicationEvent = {
    type: "decision-drafted",
    textId,
    by: actorId,
    ...(unverified && { unverified }),
    ...headTurn(state, context),
  };
  if (decision.outcome === "admission") return happened(drafted);
  const on = today(context);
  return happened(drafted, {
    type: "hearing-opened",
    on,
    owner: "applicant",
    due: hearingTerms(deemedReceipt(on, context), context).objectUntil,
  });
}

/** A notice that nobody opens counts as received on the last day of the notice term. */
export const deemedReceipt = (
  openedOn: LocalDate,
  { rules, moved }: Pick<Context, "rules" | "moved">,
): LocalDate => termEnd({ start: openedOn, length: rules.terms.hearingNotice, moved });

/** Both terms run from receipt (Administrative Procedures Code, art. 73). */
function hearingTerms(receivedOn: LocalDate, { rules, moved }: Context) {
  const end = (length: typeof rules.terms.objection) =>
    termEnd({ start: receivedOn, length, moved });
  const objectUntil = end(rules.terms.objection);
  const noticeUntil = end(rules.terms.hearingNotice);
  const over = [objectUntil, noticeUntil].toSorted().at(-1) ?? objectUntil;
  return { objectUntil, approveFrom: addDays(over, 1) };
}

export function noticeReceived(deemed: boolean, context: Context): ApplicationEvent {
  const receivedOn = today(context);
  const { objectUntil, approveFrom } = hearingTerms(receivedOn, context);
  return {
    type: "hearing-notice-received",
    receivedOn,
    objectUntil,
    approveFrom,
    deemed,
    owner: "applicant",
    due: objectUntil,
  };
}

export function receiveHearingNotice(
  state: ApplicationState,
  _: CommandOf<"receive-hearing-notice">,
  context: Context,
): Decided {
  const hearing = state.decision?.hearing;
  if (state.stage !== "decision" || !hearing) return refused("no-hearing");
  if (hearing.receivedOn !== null) return refused("notice-received-already");
  return happened(noticeReceived(false, context));
}

export function object(
  state: ApplicationState,
  { textId }: CommandOf<"object">,
  context: Context,
): Decided {
  const hearing = state.decision?.hearing;
  if (state.stage !== "decision" || !hearing) return refused("no-hearing");
  if (hearing.objection !== null) return refused("objection-made-already");
  if (hearing.objectUntil !== null && termExpired(hearing.objectUntil, context.now)) {
    return refused("objection-term-over");
  }
  const receipt = hearing.receivedOn === null ? [noticeReceived(false, context)] : [];
  return happened(...receipt, {
    type: "objection-made",
    textId,
    on: today(context),
    ...akimatTurn(state, context),
  });
}

export function upholdObjection(
  state: ApplicationState,
  command: CommandOf<"uphold-objection">,
  context: Context,
): Decided {
  const open = openObjection(state);
  if (!open.ok) return open;
  const reopened = reopen(state, command.reopen, context);
  if (reopened === null) return refused("cannot-reopen");
  const { textId } = command;
  return happened({ type: "objection-upheld", textId, reopen: command.reopen }, reopened);
}

export function dismissObjection(
  state: ApplicationState,
  { textId }: CommandOf<"dismiss-objection">,
  context: Context,
): Decided {
  const open = openObjection(state);
  if (!open.ok) return open;
  return happened({ type: "objection-dismissed", textId, ...headTurn(state, context) });
}

function openObjection(state: ApplicationState): Decided {
  const hearing = state.decision?.hearing;
  if (state.stage !== "decision" || !hearing) return refused("no-hearing");
  if (hearing.objection === null || hearing.objectionAnswer !== null)
    return refused("no-objection");
  return happened();
}

export function returnDraft(
  state: ApplicationState,
  { textId }: CommandOf<"return-draft">,
  context: Context,
): Decided {
  if (state.stage !== "decision" || state.decision === null) return refused("wrong-stage");
  if (state.decision.draft === null) return refused("not-drafted");
  if (state.decision.draft.by === context.actorId) return refused("same-person");
  // A new draft means a new hearing: an objection that waits for its answer would be lost.
  if (openObjection(state).ok) return refused("objection-undecided");
  return happened({ type: "draft-returned", textId, ...akimatTurn(state, context) });
}

/** Four eyes, and no refusal before the hearing's terms have run. */
export function approveDecision(
  state: ApplicationState,
  command: CommandOf<"approve-decision">,
  context: Context,
): Decided {
  const { decision } = state;
  const { actorId } = context;
  if (state.stage !== "decision" || decision === null || actorId === null) {
    return refused("wrong-stage");
  }
  if (decision.draft === null) return refused("not-drafted");
  if (decision.draft.by === actorId) return refused("same-person");
  // What the decision rests on may be about to fall.
  if (mayFallByBan(state)) return refused("ban-undecided");
  if (decision.outcome === "refusal") {
    const heard = hearingIsOver(state, context);
    if (!heard.ok) return heard;
  }
  const on = today(context);
  const admitted = decision.outcome === "admission";
  return happened({
    type: "notification-issued",
    id: command.notificationId,
    number: command.number,
    outcome: decision.outcome,
    on,
    validUntil: admitted ? addMonths(on, context.rules.notificationMonths) : null,
    draftedBy: decision.draft.by,
    approvedBy: actorId,
  });
}

function hearingIsOver(state: ApplicationState, context: Context): Decided {
  const hearing = state.decision?.hearing;
  if (!hearing) return refused("no-hearing");
  if (hearing.objection !== null && hearing.objectionAnswer === null) {
    return refused("objection-undecided");
  }
  if (hearing.approveFrom === null || today(context) < hearing.approveFrom) {
    return refused("hearing-term-running");
  }
  return happened();
}
