"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { createDraft } from "@/lib/rules/drafts/save-draft.command";
import { redirect } from "@/lib/wording/navigation";

/** Begins a draft from the set in force and leads to it. */
export async function createDraftAction(): Promise<void> {
  const actor = await requireActor("administrator");
  const created = await createDraft(actor, await currentTime());
  if (!created.ok) notFound();
  redirect({ href: `/admin/rules/drafts/${created.draftId}`, locale: await getLocale() });
}
