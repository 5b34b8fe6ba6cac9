"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import {
  LONGEST_MESSAGE,
  messageCandidate,
  pauseByCentre,
  resumeByCentre,
} from "@/lib/exam/centre.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { Actor } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";

const Input = z.object({
  attemptId: z.uuid(),
  text: z.string().trim().min(1).max(LONGEST_MESSAGE),
});

type Done =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: "not-allowed" | "ended" | "not-running" | "not-paused";
    };

async function act(
  form: FormData,
  done: "sent" | "paused" | "resumed",
  command: (actor: Actor, attemptId: string, text: string, now: Date) => Promise<Done>,
): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const t = await getTranslations("conduct.desk");
  const input = Input.safeParse(Object.fromEntries(form));
  if (!input.success) {
    return { values: typedValues(form), errors: { text: t("textMissing") } };
  }
  const { attemptId, text } = input.data;
  const change = await command(actor, attemptId, text, await currentTime());
  if (!change.ok) return { values: typedValues(form), message: t(`refused.${change.code}`) };
  revalidatePath("/[locale]/desk/board/[attemptId]", "page");
  return { ok: true, message: t(`done.${done}`) };
}

export async function send(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, "sent", messageCandidate);
}

export async function pause(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, "paused", pauseByCentre);
}

export async function resume(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, "resumed", resumeByCentre);
}
