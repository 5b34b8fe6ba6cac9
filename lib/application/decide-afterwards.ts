import type { CommandOf } from "@/lib/application/commands";
import { reopen } from "@/lib/application/reopen";
import { type Context, type Decided, happened, refused } from "@/lib/application/result";
import type { ApplicationState } from "@/lib/application/state";
import { termFromToday, today } from "@/lib/application/terms";
import { termEnd, termExpired } from "@/lib/calendar/term";

function letterInForce(state: ApplicationState): Decided {
  if (state.notification === null) return refused("no-notification");
  return state.notification.annulled ? refused("notification-annulled") : happened();
}

/** The day on which the person learnt of the letter: the complaint's term runs from it. */
export function receiveNotification(
  state: ApplicationState,
  _: CommandOf<"receive-notification">,
  context: Context,
): Decided {
  if (state.notification === null) return refused("no-notification");
  if (state.notification.receivedOn !== null) return refused("notice-received-already");
  return happened({ type: "notification-received", on: today(context) });
}

/** Lateness is no ground to refuse acceptance (Administrative Procedures Code, art. 92): it is only marked. */
export function complain(
  state: ApplicationState,
  { textId }: CommandOf<"complain">,
  context: Context,
): Decided {
  const letter = letterInForce(state);
  if (!letter.ok) return letter;
  if (state.complaint !== null) return refused("complaint-made-already");
  if (state.stage !== "closed") return refused("wrong-stage");
  const { rules, moved } = context;
  const start = state.notification?.receivedOn ?? today(context);
  const last = termEnd({ start, length: rules.terms.complaint, moved });
  return happened({
    type: "complaint-made",
    textId,
    on: today(context),
    late: termExpired(last, context.now),
    owner: "akimat-head",
    due: termFromToday(rules.terms.complaintAnswer, context),
  });
}

export function upholdComplaint(
  state: ApplicationState,
  command: CommandOf<"uphold-complaint">,
  context: Context,
): Decided {
  const { actorId } = context;
  if (state.stage !== "complaint" || actorId === null) return refused("wrong-stage");
  if (state.notification?.outcome !== "refusal") return refused("not-a-refusal");
  const reopened = reopen(state, command.reopen, context);
  if (reopened === null) return refused("cannot-reopen");
  return happened(
    { type: "complaint-upheld", textId: command.textId, reopen: command.reopen },
    { type: "notification-annulled", by: actorId, on: today(context) },
    reopened,
  );
}

export function dismissComplaint(
  state: ApplicationState,
  { textId }: CommandOf<"dismiss-complaint">,
): Decided {
  if (state.stage !== "complaint") return refused("wrong-stage");
  return happened({ type: "complaint-dismissed", textId });
}

export function proposeAnnulment(
  state: ApplicationState,
  { textId }: CommandOf<"propose-annulment">,
  context: Context,
): Decided {
  const { actorId } = context;
  const letter = letterInForce(state);
  if (!letter.ok) return letter;
  if (state.stage === "complaint") return refused("complaint-pending");
  if (state.stage !== "closed" || actorId === null) return refused("wrong-stage");
  return happened({
    type: "annulment-proposed",
    textId,
    by: actorId,
    owner: "akimat-head",
    due: termFromToday(context.rules.terms.annulment, context),
  });
}

/** Two people, a reason. */
export function approveAnnulment(
  state: ApplicationState,
  _: CommandOf<"approve-annulment">,
  context: Context,
): Decided {
  const second = secondPerson(state, context);
  if (!second.ok || context.actorId === null) return second;
  return happened({ type: "notification-annulled", by: context.actorId, on: today(context) });
}

export function rejectAnnulment(
  state: ApplicationState,
  { textId }: CommandOf<"reject-annulment">,
  context: Context,
): Decided {
  const second = secondPerson(state, context);
  if (!second.ok) return second;
  return happened({ type: "annulment-rejected", textId });
}

function secondPerson(state: ApplicationState, context: Context): Decided {
  if (state.stage !== "annulment" || state.annulmentProposal === null || context.actorId === null) {
    return refused("wrong-stage");
  }
  return state.annulmentProposal.by === context.actorId ? refused("same-person") : happened();
}
