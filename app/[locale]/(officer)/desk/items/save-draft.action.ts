"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { Actor } from "@/lib/identity/roles";
import { createDraft } from "@/lib/items/create-draft.command";
import { type DraftFields, readDraft } from "@/lib/items/draft-form";
import { editDraft } from "@/lib/items/edit-draft.command";
import { DraftProblem, type ItemDraft } from "@/lib/items/item-draft.schema";
import { type StoredMedia, storeMedia } from "@/lib/items/media.command";
import type { MediaKind } from "@/lib/items/media-rules";
import { redirect } from "@/lib/wording/navigation";

const Ref = z.object({ id: z.string().max(20), revision: z.coerce.number().int() });

/** Saves what was typed, as a new draft or in the place of an old one. */
export async function saveDraft(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const t = await getTranslations("items.errors");
  const files = await storeFiles(actor, form);
  // A file that was stored stays with what was typed, whatever else is wrong.
  const values = { ...typedValues(form), ...files.stored };
  if (files.errors !== null) return { values, errors: files.errors };
  const read = readDraft(textsOf(values));
  if (!read.ok) {
    const errors = errorsByField(read.errors, (code) => t(DraftProblem.parse(code)));
    return { values, errors };
  }
  const done = await save(actor, form, read.draft);
  if (!done.ok) {
    const refusal = await getTranslations("items.refusal");
    return { values, message: refusal(done.code) };
  }
  return redirect({ href: `/desk/items/${done.id}`, locale: await getLocale() });
}

async function save(actor: Actor, form: FormData, draft: ItemDraft) {
  const ref = Ref.safeParse({ id: form.get("id"), revision: form.get("revision") });
  if (!ref.success) return createDraft(actor, draft);
  const done = await editDraft(actor, ref.data, draft);
  return done.ok ? { ok: true as const, id: ref.data.id } : done;
}

const textsOf = (values: Readonly<Record<string, string | readonly string[]>>): DraftFields =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? value : ""]),
  );

type FileProblem = Exclude<Extract<StoredMedia, { ok: false }>["code"], "not-allowed">;

/** The id of the file that came in a field, kept for good; null when none came. */
async function storeFile(actor: Actor, file: FormDataEntryValue | null, kind: MediaKind) {
  if (!(file instanceof File) || file.size === 0) return null;
  const done = await storeMedia(actor, new Uint8Array(await file.arrayBuffer()));
  if (done.ok && done.kind === kind) return done;
  const code: FileProblem = done.ok || done.code === "not-allowed" ? "file-type" : done.code;
  return { ok: false as const, code };
}

/** Keeps the files that came with the form; `stored` names them as the form's own fields do. */
async function storeFiles(actor: Actor, form: FormData) {
  const t = await getTranslations("items.errors");
  const [audio, image] = await Promise.all([
    storeFile(actor, form.get("audioFile"), "audio"),
    storeFile(actor, form.get("imageFile"), "image"),
  ]);
  const stored = {
    ...(form.get("removeImage") === "yes" && { image: "" }),
    ...(audio?.ok && { audio: audio.id }),
    ...(image?.ok && { image: image.id }),
  };
  const errors = {
    ...(audio?.ok === false && { audioFile: t(audio.code) }),
    ...(image?.ok === false && { imageFile: t(image.code) }),
  };
  return { stored, errors: Object.keys(errors).length === 0 ? null : errors };
}
