"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { addEvidence, removeEvidence } from "@/lib/questionnaire/evidence.command";
import { refusalText } from "../../refusal-text";

const Attach = z.object({
  applicationId: z.uuid(),
  supports: z.string().max(40),
  file: z.instanceof(File),
});

/** Attaches a file to an answer. */
export async function attachAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const input = Attach.safeParse(Object.fromEntries(form));
  if (!input.success) return { errors: { file: await refusalText("file-missing") } };
  const { applicationId, supports, file } = input.data;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const handedIn = { fileName: file.name, bytes };
  const done = await addEvidence(actor, applicationId, supports, handedIn, await currentTime());
  if (!done.ok) return { errors: { file: await refusalText(done.code) } };
  refresh();
  const t = await getTranslations("questionnaire.files");
  return { ok: true, message: t("attached") };
}

const Remove = z.object({ id: z.uuid() });

/** Takes a file of one's own away again. */
export async function removeFileAction(form: FormData): Promise<void> {
  const actor = await requireActor("applicant");
  const { id } = Remove.parse(Object.fromEntries(form));
  await removeEvidence(actor, id, await currentTime());
  refresh();
}
