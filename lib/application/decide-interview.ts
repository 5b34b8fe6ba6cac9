import { addHours } from "date-fns";
import type { CommandOf } from "@/lib/application/commands";
import type { ApplicationEvent } from "@/lib/application/events";
import { openDecision } from "@/lib/application/move-on";
import { type Context, type Decided, happened, refused } from "@/lib/application/result";
import type { ApplicationState, HeldBooking } from "@/lib/application/state";
import { applicantFor } from "@/lib/application/terms";
import { localDateOf } from "@/lib/calendar/local-date";
import { nextWorkingDay } from "@/lib/calendar/working-days";

/** The police have the case from the booking until the interview is recorded. */
const booked = (booking: HeldBooking, counts: boolean, context: Context): ApplicationEvent => ({
  type: "interview-booked",
  booking,
  counts,
  owner: "police",
  due: nextWorkingDay(localDateOf(new Date(booking.startsAt)), context.moved),
});

const tooLate = (booking: HeldBooking, { rules, now }: Context) =>
  addHours(now, rules.rescheduleUntilHours) > new Date(booking.startsAt);

export function bookInterview(
  state: ApplicationState,
  { booking }: CommandOf<"book-interview">,
  context: Context,
): Decided {
  if (state.stage !== "interview" || state.interview === null) return refused("wrong-stage");
  if (state.interview.booking !== null) return refused("booked-already");
  if (new Date(booking.startsAt) <= context.now) return refused("slot-in-past");
  return happened(booked(booking, false, context));
}

export function moveInterview(
  state: ApplicationState,
  { booking }: CommandOf<"move-interview">,
  context: Context,
): Decided {
  const change = mayChange(state, context);
  if (!change.ok) return change;
  if (new Date(booking.startsAt) <= context.now) return refused("slot-in-past");
  return happened(booked(booking, true, context));
}

export function cancelInterview(
  state: ApplicationState,
  _: CommandOf<"cancel-interview">,
  context: Context,
): Decided {
  const change = mayChange(state, context);
  const held = state.interview?.booking;
  if (!change.ok || !held) return change.ok ? refused("not-booked") : change;
  return happened({
    type: "interview-cancelled",
    bookingId: held.id,
    byApplicant: true,
    ...applicantFor(context.rules.terms.booking, context),
  });
}

/** The police give the time up: the applicant books anew in a new term, and no change of theirs is counted. */
export function releaseInterview(
  state: ApplicationState,
  { textId }: CommandOf<"release-interview">,
  context: Context,
): Decided {
  const { interview } = state;
  if (state.stage !== "interview" || interview === null) return refused("wrong-stage");
  if (interview.booking === null) return refused("not-booked");
  return happened({
    type: "interview-cancelled",
    bookingId: interview.booking.id,
    byApplicant: false,
    textId,
    ...applicantFor(context.rules.terms.booking, context),
  });
}

/** Moving and giving back both count (rule `interview.reschedules`), until 24 hours before the start. */
function mayChange(state: ApplicationState, context: Context): Decided {
  const { interview } = state;
  if (state.stage !== "interview" || interview === null) return refused("wrong-stage");
  if (interview.booking === null) return refused("not-booked");
  if (tooLate(interview.booking, context)) return refused("too-late-to-change");
  if (interview.changes >= context.rules.reschedules) return refused("no-changes-left");
  return happened();
}

export function recordInterview(
  state: ApplicationState,
  { recordId, outcome }: CommandOf<"record-interview">,
  context: Context,
): Decided {
  const booking = state.interview?.booking;
  if (state.stage !== "interview" || !booking) return refused("not-booked");
  if (context.now < new Date(booking.startsAt)) return refused("too-early");
  const decision =
    outcome === "positive"
      ? openDecision(state, [], null, context)
      : openDecision(state, ["interview-negative"], "interview", context);
  return happened({ type: "interview-held", recordId, outcome }, decision);
}

/** The first no-show gets one new offer; the next takes the case to the decision. */
export function recordNoShow(
  state: ApplicationState,
  _: CommandOf<"record-no-show">,
  context: Context,
): Decided {
  const { interview } = state;
  const booking = interview?.booking;
  if (state.stage !== "interview" || !booking) return refused("not-booked");
  if (context.now < new Date(booking.endsAt)) return refused("too-early");
  const missed = { type: "interview-missed", bookingId: booking.id } as const;
  if (interview.noShows < context.rules.noShowsAllowed) {
    return happened({ ...missed, ...applicantFor(context.rules.terms.booking, context) });
  }
  return happened(missed, openDecision(state, ["no-shows"], "interview", context));
}
