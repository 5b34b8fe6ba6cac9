"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { Pixels } from "@/lib/quality/figures.schema";
import { attachAgain } from "@/lib/questionnaire/attach-again.command";
import { addEvidence, removeEvidence } from "@/lib/questionnaire/evidence.command";
import { refusalText } from "../../refusal-text";

// A browser's word: kept where it can be read, left out where it cannot, and never a reason to refuse a file.
const FromBrowser = z.string().max(500).transform(parsedJson).pipe(Pixels.nullable()).catch(null);

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const Attach = z.object({
  applicationId: z.uuid(),
  supports: z.string().max(40),
  file: z.instanceof(File),
  pixels: FromBrowser,
});

/** Attaches a file to an answer. */
export async function attachAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const input = Attach.safeParse(Object.fromEntries(form));
  if (!input.success) return { errors: { file: await refusalText("file-missing") } };
  const { applicationId, supports, file, pixels } = input.data;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const handedIn = { fileName: file.name, bytes, pixels };
  const done = await addEvidence(actor, applicationId, supports, handedIn, await currentTime());
  if (!done.ok) return { errors: { file: await refusalText(done.code) } };
  refresh();
  const t = await getTranslations("questionnaire.files");
  return { ok: true, message: t("attached") };
}

const Again = z.object({
  applicationId: z.uuid(),
  supports: z.string().max(40),
  evidenceId: z.uuid(),
});

/** Lets a file that is already there bear out another answer too. */
export async function attachAgainAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const input = Again.safeParse(Object.fromEntries(form));
  const t = await getTranslations("quality.again");
  if (!input.success) return { errors: { evidenceId: t("none") } };
  const { applicationId, supports, evidenceId } = input.data;
  const done = await attachAgain(actor, applicationId, evidenceId, supports, await currentTime());
  if (!done.ok) return { errors: { evidenceId: await refusalText(done.code) } };
  refresh();
  return { ok: true, message: t("done") };
}

const Remove = z.object({ id: z.uuid() });

/** Takes a file of one's own away again. */
export async function removeFileAction(form: FormData): Promise<void> {
  const actor = await requireActor("applicant");
  const { id } = Remove.parse(Object.fromEntries(form));
  await removeEvidence(actor, id, await currentTime());
  refresh();
}
