"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { ACCOMMODATION_KINDS } from "@/lib/exam/accommodation";
import { askAccommodations, withdrawAccommodation } from "@/lib/exam/accommodation.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { removeEvidence } from "@/lib/questionnaire/evidence.command";
import { FILE_LIMIT } from "@/lib/questionnaire/evidence-rules";

const Asking = z.object({
  applicationId: z.uuid(),
  kinds: z.array(z.enum(ACCOMMODATION_KINDS)).min(1, "kinds-missing"),
  why: z.string().trim().min(1, "why-missing").max(2_000),
});

const ABOUT_FILE: readonly string[] = [
  "evidence-missing",
  "file-missing",
  "file-too-large",
  "file-type",
  "total-too-large",
];

async function handedIn(given: FormDataEntryValue | null) {
  if (!(given instanceof File) || given.size === 0) return null;
  return { fileName: given.name, bytes: new Uint8Array(await given.arrayBuffer()) };
}

/** Asks the testing centre for what the applicant needs in the test. */
export async function ask(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const t = await getTranslations("accommodations");
  const values = typedValues(form);
  const asked = { ...Object.fromEntries(form), kinds: form.getAll("kinds") };
  const input = Asking.safeParse(asked);
  if (!input.success) {
    const say = (code: string) =>
      t(code === "kinds-missing" ? "error.kinds-missing" : "error.why-missing");
    return { values, errors: errorsByField(input.error.issues, say) };
  }
  const given = form.get("file");
  if (given instanceof File && given.size > FILE_LIMIT) {
    return { values, errors: { file: t("error.file-too-large") } };
  }
  const { applicationId, ...needs } = input.data;
  const file = await handedIn(given);
  const done = await askAccommodations(
    actor,
    applicationId,
    { ...needs, file },
    await currentTime(),
  );
  if (!done.ok) {
    const said = t(`error.${done.code}`);
    return ABOUT_FILE.includes(done.code)
      ? { values, errors: { file: said } }
      : { values, message: said };
  }
  refresh();
  return { ok: true, message: t("sent") };
}

const Id = z.object({ id: z.uuid() });

/** Takes a need back. */
export async function withdraw(form: FormData): Promise<void> {
  const actor = await requireActor("applicant");
  await withdrawAccommodation(actor, Id.parse(Object.fromEntries(form)).id, await currentTime());
  refresh();
}

/** Takes a document away; its bytes are erased. */
export async function removeFile(form: FormData): Promise<void> {
  const actor = await requireActor("applicant");
  await removeEvidence(actor, Id.parse(Object.fromEntries(form)).id, await currentTime());
  refresh();
}
