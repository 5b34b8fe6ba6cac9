"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { LocalDate } from "@/lib/calendar/local-date";
import { moveDay, removeMovedDay } from "@/lib/calendar/move-day.command";
import { MovedDayInput } from "@/lib/calendar/moved-day.schema";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";

const ERRORS = ["day-missing", "kind-missing", "reason-missing", "reason-long"] as const;

export async function addMovedDay(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("administrator");
  const t = await getTranslations("admin.calendar");
  const input = MovedDayInput.safeParse(Object.fromEntries(form));
  if (!input.success) {
    const texts = await getTranslations("admin.calendar.error");
    const say = (code: string) => texts(ERRORS.find((error) => error === code) ?? "invalid");
    return { values: typedValues(form), errors: errorsByField(input.error.issues, say) };
  }
  const done = await moveDay(actor, input.data, await currentTime());
  if (!done.ok) return { values: typedValues(form), message: t("error.not-allowed") };
  refresh();
  return { ok: true, message: t("saved") };
}

export async function deleteMovedDay(form: FormData): Promise<void> {
  const actor = await requireActor("administrator");
  const day = LocalDate.safeParse(form.get("day"));
  if (day.success) await removeMovedDay(actor, day.data);
  refresh();
}
