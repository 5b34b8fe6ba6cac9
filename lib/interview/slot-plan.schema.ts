import { z } from "zod";
import { daysBetween } from "@/lib/calendar/local-date";
import { minutesOf, PLAN_DAYS, type SlotPlan } from "@/lib/interview/slots";

const LONGEST_PLAN_DAYS = 62;
const MOST_ROOMS = 10;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

const clock = (code: string) => z.string().regex(CLOCK, code);
const optionalClock = z.union([z.literal(""), clock("pause-wrong")]).default("");

/** One room a line; the same room twice is one. */
const rooms = z
  .string()
  .transform((text) => [...new Set(text.split(/\r?\n/).map(oneLine).filter(Boolean))])
  .pipe(
    z.array(z.string().max(60, "room-long")).min(1, "rooms-missing").max(MOST_ROOMS, "rooms-many"),
  );

const oneLine = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** The form that opens times, as the police officer fills it in; its issues are codes of the wording. */
export const SlotPlanInput = z
  .object({
    from: z.iso.date("date-missing"),
    to: z.iso.date("date-missing"),
    days: z.array(z.enum(PLAN_DAYS)).min(1, "days-missing"),
    opens: clock("hours-missing"),
    closes: clock("hours-missing"),
    pauseFrom: optionalClock,
    pauseTo: optionalClock,
    minutes: z.coerce
      .number("minutes-wrong")
      .int("minutes-wrong")
      .min(10, "minutes-wrong")
      .max(180, "minutes-wrong"),
    rooms,
  })
  .superRefine((plan, context) => {
    const problem = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (plan.to < plan.from) problem("to", "to-before-from");
    if (daysBetween(plan.from, plan.to) > LONGEST_PLAN_DAYS) problem("to", "range-long");
    if (minutesOf(plan.closes) - minutesOf(plan.opens) < plan.minutes)
      problem("closes", "hours-short");
    const { pauseFrom, pauseTo } = plan;
    if ((pauseFrom === "") !== (pauseTo === "")) problem("pauseTo", "pause-half");
    else if (pauseTo < pauseFrom) problem("pauseTo", "pause-wrong");
  })
  .transform(
    ({ pauseFrom, pauseTo, ...plan }): SlotPlan => ({
      ...plan,
      pause: pauseFrom === "" ? null : { from: pauseFrom, to: pauseTo },
    }),
  );
