import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db";
import { putFile } from "@/lib/platform/storage";
import { plainName, UPLOAD_LIMIT } from "@/lib/qti/import-rules";

export type OpenedImport =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly code: "not-allowed" | "file-missing" | "file-too-large" };

/** Keeps a package as it came. Nothing of it is in the bank until somebody has looked and taken it. */
export async function openImport(
  actor: Actor,
  fileName: string,
  bytes: Uint8Array,
): Promise<OpenedImport> {
  if (!may(actor, "author-items")) return { ok: false, code: "not-allowed" };
  if (bytes.length === 0) return { ok: false, code: "file-missing" };
  if (bytes.length > UPLOAD_LIMIT) return { ok: false, code: "file-too-large" };
  const { key, sha256 } = await putFile(bytes);
  return inTransaction(async (tx) => {
    const { id } = await tx.itemImport.create({
      data: {
        ...{ fileName: plainName(fileName), sha256, size: bytes.length, storageKey: key },
        uploadedById: actor.accountId,
        uploadedAt: await currentTime(tx),
      },
    });
    await recordAudit(tx, actor, "item-import-opened", id, { sha256, size: bytes.length });
    return { ok: true, id };
  });
}
