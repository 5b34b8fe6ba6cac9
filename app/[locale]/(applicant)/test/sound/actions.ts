"use server";

import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { HEARD_NOTHING, isSoundClip, SOUND_CLIPS } from "@/lib/exam/sound-check";
import { recordSoundCheck } from "@/lib/exam/sound-check.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";

const Heard = z.object({
  clip: z.string().refine(isSoundClip),
  heard: z.enum([...SOUND_CLIPS, HEARD_NOTHING]),
});

const sender = async () => (await headers()).get("user-agent") ?? "";

/** Says whether what was heard is what was played, and keeps that a check was made. */
export async function checkSound(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const t = await getTranslations("exam.sound");
  const input = Heard.safeParse(Object.fromEntries(form));
  if (!input.success) return { errors: { heard: t("missing") } };
  const { clip, heard } = input.data;
  const outcome = heard === clip ? "passed" : "failed";
  await recordSoundCheck(actor, outcome, await sender(), await currentTime());
  if (outcome === "passed") return { ok: true, message: t("good"), values: { heard } };
  return { message: t(heard === HEARD_NOTHING ? "silent" : "wrong"), values: { heard } };
}

/** Goes on without a check, knowing what that means. */
export async function skipCheck(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const t = await getTranslations("exam.sound");
  if (form.get("known") !== "yes") return { errors: { known: t("skip.missing") } };
  await recordSoundCheck(actor, "skipped", await sender(), await currentTime());
  return redirect({ href: "/test", locale: await getLocale() });
}
