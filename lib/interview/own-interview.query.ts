import type { Case } from "@/lib/application/application.query";
import { decide } from "@/lib/application/decide";
import type { ProcessRules } from "@/lib/application/process-rules";
import type { ApplicationState } from "@/lib/application/state";
import { movedDays } from "@/lib/calendar/moved-days.query";
import type { Appointment, ChangeRule, OwnInterview } from "@/lib/interview/own-interview";
import { interviewPhase } from "@/lib/interview/phase";
import { db } from "@/lib/platform/db";
import { processRules } from "@/lib/rules/process-rules";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

/** The applicant's interview as its page shows it. `own` is their own case. */
export async function ownInterview(own: Case, now: Date): Promise<OwnInterview> {
  const { id, number, state } = own;
  const rules = processRules((await ruleSetAt(now)).ruleSet);
  const [change, appointment, releasedBecause] = await Promise.all([
    changeRule(state, rules, now),
    heldAppointment(state),
    lastRelease(id),
  ]);
  const { interview, region, due } = state;
  return {
    applicationId: id,
    number,
    region,
    phase: interviewPhase(state, now),
    due,
    appointment,
    change,
    isLastOffer: interview !== null && interview.noShows >= rules.noShowsAllowed,
    releasedBecause,
    outcome: interview?.outcome ?? null,
  };
}

async function changeRule(
  state: ApplicationState,
  rules: ProcessRules,
  now: Date,
): Promise<ChangeRule> {
  const context = { rules, moved: await movedDays(), now, actorId: null };
  const decided = decide(state, { type: "cancel-interview" }, context);
  return {
    refusal: decided.ok ? null : decided.code,
    left: Math.max(0, rules.reschedules - (state.interview?.changes ?? 0)),
    most: rules.reschedules,
    hoursBefore: rules.rescheduleUntilHours,
    bookWithinDays: rules.terms.booking.n,
  };
}

async function heldAppointment({ interview }: ApplicationState): Promise<Appointment | null> {
  const booking = interview?.booking;
  if (!booking) return null;
  const { id: bookingId, slotId } = booking;
  const slot = await db.slot.findUniqueOrThrow({ where: { id: slotId }, select: { room: true } });
  const [startsAt, endsAt] = [new Date(booking.startsAt), new Date(booking.endsAt)];
  return { bookingId, slotId, startsAt, endsAt, room: slot.room };
}

/** The text of the latest booking's end, when the police ended it. */
async function lastRelease(applicationId: string): Promise<string | null> {
  const last = await db.applicationEvent.findFirst({
    where: { applicationId, type: { in: ["interview-booked", "interview-cancelled"] } },
    orderBy: { sequence: "desc" },
    select: { payload: true },
  });
  const textId: unknown = Object(last?.payload)["textId"];
  if (typeof textId !== "string") return null;
  const text = await db.caseText.findUnique({ where: { id: textId }, select: { text: true } });
  return text?.text ?? null;
}
