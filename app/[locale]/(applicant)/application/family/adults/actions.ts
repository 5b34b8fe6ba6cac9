"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { acceptInvitation } from "@/lib/family/accept.command";
import { endLink, shareStage } from "@/lib/family/change-link.command";
import { inviteAdult, withdrawInvitation } from "@/lib/family/invite.command";
import { ADULT_RELATIONS } from "@/lib/family/relation";
import { requireActor } from "@/lib/identity/current-actor.query";
import { senderAddress } from "@/lib/identity/sender.query";
import { currentTime } from "@/lib/platform/clock";

const Invite = z.object({
  caseId: z.uuid(),
  relation: z.enum(ADULT_RELATIONS),
  mailed: z.literal("yes").optional(),
});

/** Makes a code for an adult of the family. */
export async function inviteAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const t = await getTranslations("linked");
  const values = typedValues(form);
  const input = Invite.safeParse(Object.fromEntries(form));
  if (!input.success) return { values, errors: { relation: t("errors.relation") } };
  const { caseId, relation, mailed } = input.data;
  const done = await inviteAdult(actor, caseId, relation, mailed === "yes", await currentTime());
  if (!done.ok) return { values, message: t(`errors.${done.code}`) };
  refresh();
  return { ok: true, message: t("invite.made") };
}

const Accept = z.object({ caseId: z.uuid(), code: z.string().max(40) });

/** Links one's own application by a code that somebody of the family gave. */
export async function acceptAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const t = await getTranslations("linked");
  const input = Accept.safeParse(Object.fromEntries(form));
  if (!input.success) return { errors: { code: t("errors.code-not-good") } };
  const { caseId, code } = input.data;
  const sender = await senderAddress();
  const done = await acceptInvitation(actor, caseId, code, sender, await currentTime());
  // The code comes back as it was typed: a slip is corrected, not typed anew.
  if (!done.ok) return { values: { code }, errors: { code: t(`errors.${done.code}`) } };
  refresh();
  return { ok: true, message: t("accept.done") };
}

const Which = z.object({ id: z.uuid() });
const Share = Which.extend({ shares: z.enum(["yes", "no"]) });

export async function withdrawAction(form: FormData): Promise<void> {
  const actor = await requireActor("applicant");
  const { id } = Which.parse(Object.fromEntries(form));
  await withdrawInvitation(actor, id, await currentTime());
  refresh();
}

/** A link that has ended meanwhile is simply gone when the page comes back. */
export async function shareAction(form: FormData): Promise<void> {
  const actor = await requireActor("applicant");
  const { id, shares } = Share.parse(Object.fromEntries(form));
  await shareStage(actor, id, shares === "yes");
  refresh();
}

export async function endAction(form: FormData): Promise<void> {
  const actor = await requireActor("applicant");
  const { id } = Which.parse(Object.fromEntries(form));
  await endLink(actor, id, await currentTime());
  refresh();
}
