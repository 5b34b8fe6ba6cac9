import { afterBan } from "@/lib/application/banned-attempt";
import type { CommandOf } from "@/lib/application/commands";
import { deemedReceipt, noticeReceived } from "@/lib/application/decide-decision";
import { turnWithDaysLeft } from "@/lib/application/decide-testing";
import { openDecision } from "@/lib/application/move-on";
import { type Context, type Decided, happened, refused } from "@/lib/application/result";
import type { Reopenable } from "@/lib/application/stages";
import type { ApplicationState } from "@/lib/application/state";
import { akimatTurn, applicantFor, headTurn, termFromToday, today } from "@/lib/application/terms";
import { addDays, endOfDay, type LocalDate, startOfDay } from "@/lib/calendar/local-date";
import { termExpired } from "@/lib/calendar/term";

const NOTHING = refused("nothing-due");

/** What the passing of time does to a case. */
export function tick(
  state: ApplicationState,
  command: CommandOf<"tick">,
  context: Context,
): Decided {
  if (state.due === null) return NOTHING;
  switch (state.owner) {
    case "testing-centre":
      return endBan(state, context);
    case "agencies":
      // Silence escalates to a person; it never clears by itself.
      return termExpired(state.due, context.now)
        ? happened({ type: "check-escalated", ...akimatTurn(state, context) })
        : NOTHING;
    case "applicant":
      return state.stage === "decision"
        ? hearingTime(state, context)
        : applicantTime(state, command, context);
    default:
      return NOTHING;
  }
}

function endBan(state: ApplicationState, context: Context): Decided {
  const until = state.testing.bannedUntil;
  if (until === null || until >= today(context)) return NOTHING;
  const ended = { type: "ban-ended", ...turnWithDaysLeft(state, context) } as const;
  return happened(ended, ...afterBan(state, context));
}

function hearingTime(state: ApplicationState, context: Context): Decided {
  const hearing = state.decision?.hearing;
  if (!hearing) return NOTHING;
  if (hearing.receivedOn === null) {
    return today(context) >= deemedReceipt(hearing.openedOn, context)
      ? happened(noticeReceived(true, context))
      : NOTHING;
  }
  if (hearing.objectUntil === null || !termExpired(hearing.objectUntil, context.now))
    return NOTHING;
  return happened({ type: "hearing-ended", ...headTurn(state, context) });
}

/** First a reminder, then the lapse: no term ends unannounced. */
function applicantTime(
  state: ApplicationState,
  { slotsFree }: CommandOf<"tick">,
  context: Context,
): Decided {
  const { due, remindedOn } = state;
  // A running attempt ends by its own clock; its result then decides.
  if (due === null || state.testing.runningAttempt !== null) return NOTHING;
  if (state.stage === "interview" && !slotsFree && termExpired(due, context.now)) {
    // Nobody lapses for want of a time to book.
    const turn = applicantFor(context.rules.terms.booking, context);
    return happened({ type: "booking-term-extended", ...turn });
  }
  if (remindedOn === null) {
    if (today(context) < remindFrom(due, context.rules)) return NOTHING;
    // Whoever was reminded late gets the full time between reminder and lapse.
    const fullTime = { unit: "calendar-days", n: context.rules.reminderDays } as const;
    const dates = [due, termFromToday(fullTime, context)];
    const later = dates.toSorted().at(-1) ?? due;
    return happened({ type: "reminder-sent", on: today(context), owner: "applicant", due: later });
  }
  if (!termExpired(due, context.now)) return NOTHING;
  return happened(
    { type: "term-lapsed", on: today(context) },
    openDecision(state, ["not-completed"], lapsedStage(state), context),
  );
}

const remindFrom = (due: LocalDate, { reminderDays }: Context["rules"]) =>
  addDays(due, -reminderDays);

const lapsedStage = ({ stage }: ApplicationState): Reopenable | null =>
  stage === "testing" || stage === "questionnaire" || stage === "interview" ? stage : null;

/** The earliest instant at which `tick` may do something; null when time alone changes nothing. */
export function nextWake(
  state: ApplicationState,
  context: Pick<Context, "rules" | "moved">,
): Date | null {
  if (state.due === null) return null;
  switch (state.owner) {
    case "testing-centre":
      return state.testing.bannedUntil === null ? null : endOfDay(state.testing.bannedUntil);
    case "agencies":
      return endOfDay(state.due);
    case "applicant":
      return state.testing.runningAttempt === null
        ? applicantWake(state, state.due, context)
        : null;
    default:
      return null;
  }
}

function applicantWake(
  state: ApplicationState,
  due: LocalDate,
  { rules, moved }: Pick<Context, "rules" | "moved">,
): Date {
  const hearing = state.decision?.hearing;
  if (state.stage === "decision" && hearing) {
    return hearing.receivedOn === null
      ? startOfDay(deemedReceipt(hearing.openedOn, { rules, moved }))
      : endOfDay(due);
  }
  return state.remindedOn === null ? startOfDay(remindFrom(due, rules)) : endOfDay(due);
}
