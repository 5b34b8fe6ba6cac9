import { notFound } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { Actor } from "@/lib/identity/roles";
import { type Draft, draftById } from "@/lib/rules/drafts/draft.query";

export type DraftParams = Promise<{ draftId: string }>;

/** The draft that the address names, for those who may see rules. */
export async function loadDraft(params: DraftParams): Promise<{ actor: Actor; draft: Draft }> {
  const actor = await requireActor("administrator", "auditor");
  const id = z.uuid().safeParse((await params).draftId);
  const draft = id.success ? await draftById(actor, id.data) : null;
  return draft === null ? notFound() : { actor, draft };
}

/** Where a part of a draft is edited. */
export const editHref = (draftId: string, part: string): string =>
  `/admin/rules/drafts/${draftId}/edit?part=${encodeURIComponent(part)}`;
