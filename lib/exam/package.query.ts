import { z } from "zod";
import type { ClipFormat } from "@/lib/exam/bank-clip.query";
import { WITH_WHO } from "@/lib/exam/caller.query";
import { StoredForm } from "@/lib/exam/form.schema";
import type { Block } from "@/lib/exam/item.schema";
import { clipContent, type PackageList, packageLabel } from "@/lib/exam/package";
import { sealPackage } from "@/lib/exam/package-cipher";
import { formName, packageKey } from "@/lib/exam/package-key.query";
import { questionsOf } from "@/lib/exam/questions";
import { FaceRow } from "@/lib/exam/stored-item.schema";
import { clipOf, picturesOf } from "@/lib/items/media.query";
import { pool } from "@/lib/platform/db";

const OPEN = `${WITH_WHO}
  select exists (select 1 from who) as "signedIn", a.form
    from (values (1)) one
    left join attempt a on a.id = $2::uuid and a.phase <> 'ended'
     and a.person_id = (select person_id from who where role = 'applicant')`;

const Row = z.object({ signedIn: z.boolean(), form: StoredForm.nullable() });

type Refused = { readonly ok: false; readonly code: "not_signed_in" | "not_found" };
type Opened = { readonly ok: true; readonly form: StoredForm } | Refused;

async function openForm(sessionId: string, attemptId: string): Promise<Opened> {
  const values = [sessionId, attemptId];
  const { rows } = await pool.query({ name: "exam-package-form", text: OPEN, values });
  const { signedIn, form } = Row.parse(rows[0]);
  if (!signedIn) return { ok: false, code: "not_signed_in" };
  return form === null ? { ok: false, code: "not_found" } : { ok: true, form };
}

export type Sealed = { readonly ok: true; readonly bytes: Uint8Array } | Refused;
type Listed = { readonly ok: true; readonly list: PackageList } | Refused;

/** What there is to download for the caller's own attempt, from the moment its form is drawn until it ends. */
export async function packageList(sessionId: string, attemptId: string): Promise<Listed> {
  const opened = await openForm(sessionId, attemptId);
  if (!opened.ok) return opened;
  const { seed, listening } = opened.form;
  return { ok: true, list: { form: formName({ attemptId, seed }), clips: listening.length } };
}

/** A block's questions, sealed: whoever has them cannot read them before the block's key is given out. */
export async function sealedBlock(
  sessionId: string,
  attemptId: string,
  block: Block,
): Promise<Sealed> {
  const opened = await openForm(sessionId, attemptId);
  if (!opened.ok) return opened;
  const { form } = opened;
  const { rows } = await pool.query("select id, kind, face from item where id = any($1)", [
    form[block],
  ]);
  const faces = z.array(FaceRow).parse(rows);
  const questions = questionsOf(form, block, faces, await picturesOf(faces));
  const content = new TextEncoder().encode(JSON.stringify(questions));
  return { ok: true, bytes: await seal(attemptId, form, block, null, content) };
}

/** A clip of listening, sealed, by its place in the form: its item's id would tell which question it is. */
export async function sealedClip(
  sessionId: string,
  attemptId: string,
  place: number,
  format: ClipFormat,
): Promise<Sealed> {
  const opened = await openForm(sessionId, attemptId);
  if (!opened.ok) return opened;
  const { form } = opened;
  const item = form.listening[place - 1];
  if (item === undefined) return { ok: false, code: "not_found" };
  const { rows } = await pool.query("select id, kind, face from item where id = $1", [item]);
  const clip = await clipOf(FaceRow.parse(rows[0]).face, format);
  if (clip === null) throw new Error(`Item ${item} of the form has no clip`);
  const content = clipContent(clip.mediaType, clip.bytes);
  return { ok: true, bytes: await seal(attemptId, form, "listening", place, content) };
}

function seal(
  attemptId: string,
  { seed }: StoredForm,
  block: Block,
  clip: number | null,
  content: Uint8Array,
): Promise<Uint8Array> {
  const drawn = { attemptId, seed };
  return sealPackage(packageKey(drawn, block), packageLabel(formName(drawn), block, clip), content);
}
