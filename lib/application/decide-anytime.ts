import type { CommandOf } from "@/lib/application/commands";
import { freeBooking } from "@/lib/application/move-on";
import { type Context, type Decided, happened, refused } from "@/lib/application/result";
import type { ApplicationState } from "@/lib/application/state";
import { applicantFor, today } from "@/lib/application/terms";

/** Opens an application. The pilot's end closes the door for new ones only (rule `pilot.validTo`). */
export function register(
  state: ApplicationState | null,
  command: CommandOf<"register">,
  context: Context,
): Decided {
  if (state !== null) return refused("already-registered");
  const { from, to } = context.rules.pilot;
  if (today(context) < from || today(context) > to) return refused("pilot-not-in-force");
  const { personId, service, region } = command;
  return happened({
    type: "registered",
    personId,
    service,
    region,
    attemptsAllowed: context.rules.attempts,
    ...applicantFor(context.rules.terms.testing, context),
  });
}

const OPEN_STAGES = ["testing", "questionnaire", "check", "interview", "decision"];

export function withdraw(
  state: ApplicationState,
  _: CommandOf<"withdraw">,
  context: Context,
): Decided {
  if (!OPEN_STAGES.includes(state.stage)) return refused("wrong-stage");
  if (state.testing.runningAttempt !== null) return refused("attempt-running");
  return happened(...freeBooking(state, state), { type: "withdrawn", on: today(context) });
}

/** The case belongs to the region of the declared place of stay (order, item 1), until an akimat decides on it. */
export function moveRegion(state: ApplicationState, { region }: CommandOf<"move-region">): Decided {
  if (!OPEN_STAGES.includes(state.stage)) return refused("wrong-stage");
  if (state.stage === "decision") return refused("region-fixed");
  if (region === state.region) return refused("same-region");
  if (state.interview?.booking) return refused("booked-already");
  return happened({ type: "region-moved", region });
}
