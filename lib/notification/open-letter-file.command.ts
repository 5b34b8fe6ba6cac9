import { recordAudit } from "@/lib/identity/audit.command";
import type { Actor } from "@/lib/identity/roles";
import { letterFile } from "@/lib/notification/letters.query";
import { inTransaction } from "@/lib/platform/db";
import { readFile } from "@/lib/platform/storage";
import type { Locale } from "@/lib/wording/routing";

export type OpenedFile =
  | { readonly ok: true; readonly number: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: "none" }
  /** The person's own letter, whose page they have to open first: that starts the term, fetching a file does not. */
  | { readonly ok: false; readonly code: "unopened"; readonly applicationId: string };

/** A letter's bytes for those who may read it; which officer did is noted. */
export async function openLetterFile(
  actor: Actor,
  notificationId: string,
  locale: Locale,
): Promise<OpenedFile> {
  const file = await letterFile(actor, notificationId, locale);
  if (file === null) return { ok: false, code: "none" };
  const { applicationId, number, storageKey } = file;
  if (actor.role === "applicant") {
    if (!file.isOpened) return { ok: false, code: "unopened", applicationId };
  } else {
    const detail = { locale, notificationId };
    await inTransaction((tx) => recordAudit(tx, actor, "letter-opened", applicationId, detail));
  }
  return { ok: true, number, bytes: await readFile(storageKey) };
}
