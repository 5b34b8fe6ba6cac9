"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { LocalDate } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import { closeDay, closeSlot } from "@/lib/interview/close-slots.command";
import { type Opened, openSlots } from "@/lib/interview/open-slots.command";
import { SlotPlanInput } from "@/lib/interview/slot-plan.schema";
import { currentTime } from "@/lib/platform/clock";
import { formatDateTime } from "@/lib/wording/format";
import { redirect } from "@/lib/wording/navigation";

export async function openPlan(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("police");
  const [t, locale] = await Promise.all([
    getTranslations("interview.slots.plan.error"),
    getLocale(),
  ]);
  const fields = { ...Object.fromEntries(form), days: form.getAll("days") };
  const plan = SlotPlanInput.safeParse(fields);
  if (!plan.success) {
    const say = (code: string) => (isPlanError(code) ? t(code) : t("invalid"));
    return { values: typedValues(form), errors: errorsByField(plan.error.issues, say) };
  }
  const opened = await openSlots(actor, plan.data, await currentTime());
  if (!opened.ok) return { values: typedValues(form), message: await sayOpening(opened) };
  const { firstDay, count } = opened;
  return redirect({ href: `/desk/slots?day=${firstDay}&done=opened&count=${count}`, locale });
}

const PLAN_ERRORS = [
  "date-missing",
  "to-before-from",
  "range-long",
  "days-missing",
  "hours-missing",
  "hours-short",
  "pause-half",
  "pause-wrong",
  "minutes-wrong",
  "rooms-missing",
  "rooms-many",
  "room-long",
] as const;

const isPlanError = (code: string): code is (typeof PLAN_ERRORS)[number] =>
  PLAN_ERRORS.some((known) => known === code);

async function sayOpening(refused: Extract<Opened, { ok: false }>): Promise<string> {
  const [t, locale] = await Promise.all([
    getTranslations("interview.slots.plan.error"),
    getLocale(),
  ]);
  if (refused.code !== "room-taken") return t(refused.code);
  const { conflict } = refused;
  if (conflict === null) return t("room-taken-unknown");
  return t("room-taken", {
    room: conflict.room,
    when: formatDateTime(conflict.startsAt, locale),
  });
}

const FreeSlotInput = z.object({ slotId: z.uuid(), day: LocalDate });

/** The button beside a free time. Whatever stands in the way is said on the page that asks. */
export async function closeFreeSlot(form: FormData): Promise<void> {
  const actor = await requireActor("police");
  const { slotId, day } = FreeSlotInput.parse(Object.fromEntries(form));
  const closed = await closeSlot(actor, slotId, null, await currentTime());
  const isBooked = !closed.ok && ["reason-missing", "booked-meanwhile"].includes(closed.code);
  const href = isBooked ? `/desk/slots/close?slot=${slotId}` : `/desk/slots?day=${day}&done=closed`;
  redirect({ href, locale: await getLocale() });
}

const reason = z.string().trim().min(10, "reason-missing").max(500, "reason-long");

const ClosingInput = z.object({
  day: LocalDate,
  slotId: z.uuid().nullable().catch(null).default(null),
  /** Without the field nobody has booked and nobody needs a reason. */
  reason: reason.nullable().default(null),
});

const CLOSING_ERRORS = ["booked-meanwhile", "slot-gone", "slot-over", "reason-missing"] as const;

/** Gives up one booked time, or closes the rest of a day. */
export async function giveUp(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("police");
  const [t, locale] = await Promise.all([
    getTranslations("interview.slots.closing.error"),
    getLocale(),
  ]);
  const input = ClosingInput.safeParse(Object.fromEntries(form));
  if (!input.success) {
    const say = (code: string) => t(code === "reason-long" ? "reason-long" : "reason-missing");
    return { values: typedValues(form), errors: errorsByField(input.error.issues, say) };
  }
  const { day, slotId, reason: why } = input.data;
  const now = await currentTime();
  if (slotId === null) {
    const { closed, released, left } = await closeDay(actor, day, why, now);
    const counts = `closed=${closed}&released=${released}&left=${left}`;
    return redirect({ href: `/desk/slots?day=${day}&done=day&${counts}`, locale });
  }
  const closed = await closeSlot(actor, slotId, why, now);
  if (!closed.ok) {
    const said = CLOSING_ERRORS.find((code) => code === closed.code);
    return { values: typedValues(form), message: t(said ?? "other") };
  }
  const done = closed.released ? "released" : "closed";
  return redirect({ href: `/desk/slots?day=${day}&done=${done}`, locale });
}
