import { stateOf } from "@/lib/application/execute.command";
import { AGENCIES, type Agency } from "@/lib/application/stages";
import { unseal } from "@/lib/check/seal.command";
import { recordAudit } from "@/lib/identity/audit.command";
import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";

export type OpenedNote = { readonly agency: Agency; readonly text: string };

/**
 * Opens the sealed note of a request for those who may, and writes down that it was opened. Null when there
 * is none or it is not theirs to see.
 */
export function openNote(
  actor: Actor,
  applicationId: string,
  requestId: string,
): Promise<OpenedNote | null> {
  return inTransaction(async (tx) => {
    const row = await tx.agencyRequest.findUnique({
      where: { id: requestId, applicationId },
      select: { agency: true, sealedNote: true, application: { select: { state: true } } },
    });
    const agency = AGENCIES.find((code) => code === row?.agency);
    if (!row?.sealedNote || agency === undefined) return null;
    if (!mayOnCase(actor, "view-sealed-note", stateOf(row.application))) return null;
    const text = unseal(row.sealedNote, requestId);
    await recordAudit(tx, actor, "sealed-note-opened", applicationId, { agency, requestId });
    return { agency, text };
  });
}
