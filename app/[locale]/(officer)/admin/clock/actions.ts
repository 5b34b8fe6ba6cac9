"use server";

import { addHours } from "date-fns";
import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import {
  addDays,
  LocalDate,
  localDateOf,
  localTimeOf,
  startOfDay,
} from "@/lib/calendar/local-date";
import { moveClock } from "@/lib/calendar/move-clock.command";
import { movedDays } from "@/lib/calendar/moved-days.query";
import { addWorkingDays } from "@/lib/calendar/working-days";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";

const Step = z.enum(["hour", "day", "working-day", "week", "month"]);

const atTime = (day: LocalDate, time: string) =>
  new Date(startOfDay(day).getTime() + Date.parse(`1970-01-01T${time}Z`));

async function later(step: z.infer<typeof Step>, now: Date): Promise<Date> {
  if (step === "hour") return addHours(now, 1);
  const today = localDateOf(now);
  const day =
    step === "working-day"
      ? addWorkingDays(today, 1, await movedDays())
      : addDays(today, { day: 1, week: 7, month: 30 }[step]);
  return atTime(day, localTimeOf(now));
}

const Target = z.object({ day: LocalDate, time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) });

export async function moveClockByStep(form: FormData): Promise<void> {
  const actor = await requireActor("administrator");
  const step = Step.safeParse(form.get("step"));
  if (step.success) await moveClock(actor, await later(step.data, await currentTime()));
  refresh();
}

export async function moveClockTo(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("administrator");
  const t = await getTranslations("admin.clock");
  const input = Target.safeParse(Object.fromEntries(form));
  const values = typedValues(form);
  if (!input.success) {
    const fields = new Set(input.error.issues.map(({ path }) => String(path[0])));
    const errors = {
      ...(fields.has("day") && { day: t("error.day") }),
      ...(fields.has("time") && { time: t("error.time") }),
    };
    return { values, errors };
  }
  const done = await moveClock(actor, atTime(input.data.day, input.data.time));
  if (!done.ok) return { values, errors: { day: t(`error.${done.code}`) } };
  refresh();
  return { ok: true, message: t("moved") };
}
