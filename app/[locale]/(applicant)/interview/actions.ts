"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { ownHref } from "@/components/interview/own-href";
import { requireActor } from "@/lib/identity/current-actor.query";
import { bookSlot, cancelBooking, moveBooking } from "@/lib/interview/book-slot.command";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";

const CaseInput = z.object({
  applicationId: z.uuid(),
  caseId: z
    .uuid()
    .nullable()
    .catch(null)
    .transform((id) => ownHref(id)),
});

const TimeInput = CaseInput.extend({ slotId: z.uuid(), what: z.enum(["book", "move"]) });

const SAID = [
  "slot-gone",
  "same-slot",
  "booked-elsewhere",
  "booked-already",
  "not-booked",
  "slot-in-past",
  "too-late-to-change",
  "no-changes-left",
] as const;

async function say(code: string): Promise<FormState> {
  const t = await getTranslations("interview.own.error");
  return { message: t(SAID.find((said) => said === code) ?? "other") };
}

export async function takeTime(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const input = TimeInput.safeParse(Object.fromEntries(form));
  if (!input.success) return say("other");
  const { what, caseId: href, ...choice } = input.data;
  const take = what === "move" ? moveBooking : bookSlot;
  const taken = await take(actor, choice, await currentTime());
  const locale = await getLocale();
  if (taken.ok) {
    const done = what === "move" ? "moved" : "booked";
    return redirect({ href: href("/interview", { done }), locale });
  }
  if (taken.code !== "slot-taken") return say(taken.code);
  // A lost race leads back to the times, the nearest ones first.
  const page = what === "move" ? "/interview/move" : "/interview";
  return redirect({ href: href(page, { taken: choice.slotId }), locale });
}

export async function cancelTime(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const input = CaseInput.safeParse(Object.fromEntries(form));
  if (!input.success) return say("other");
  const { applicationId, caseId: href } = input.data;
  const cancelled = await cancelBooking(actor, applicationId, await currentTime());
  if (!cancelled.ok) return say(cancelled.code);
  return redirect({
    href: href("/interview", { done: "cancelled" }),
    locale: await getLocale(),
  });
}
