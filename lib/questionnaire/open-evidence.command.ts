import { stateOf } from "@/lib/application/execute.command";
import type { ApplicationState } from "@/lib/application/state";
import { recordAudit } from "@/lib/identity/audit.command";
import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";
import { readFile } from "@/lib/platform/storage";
import { wasSigned } from "@/lib/questionnaire/evidence.command";
import { ACCOMMODATION_EVIDENCE, KAZTEST_EVIDENCE } from "@/lib/questionnaire/evidence-rules";

export type OpenedEvidence = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

function mayOpen(actor: Actor, supports: string, state: ApplicationState): boolean {
  if (supports === ACCOMMODATION_EVIDENCE) {
    return (
      mayOnCase(actor, "ask-accommodation", state) || mayOnCase(actor, "judge-accommodation", state)
    );
  }
  if (mayOnCase(actor, "view-evidence", state)) return true;
  return supports === KAZTEST_EVIDENCE && mayOnCase(actor, "view-testing-desk", state);
}

/**
 * The bytes of a file for somebody who may see it; null for everybody else, as if it did not exist.
 * That a member of staff opened it is written down before they get it. A file that was taken away can
 * still be seen by staff when a signed questionnaire refers to it.
 */
export async function openEvidence(actor: Actor, id: string): Promise<OpenedEvidence | null> {
  const row = await inTransaction(async (tx) => {
    const found = await tx.evidence.findUnique({
      where: { id },
      include: { application: { select: { state: true } } },
    });
    if (found === null || !mayOpen(actor, found.supports, stateOf(found.application))) return null;
    const isStaff = actor.role !== "applicant";
    if (found.removedAt !== null && !(isStaff && (await wasSigned(tx, found)))) return null;
    if (isStaff) {
      const { applicationId, supports } = found;
      await recordAudit(tx, actor, "evidence-opened", id, { applicationId, supports });
    }
    return found;
  });
  if (row === null) return null;
  const bytes = new Uint8Array(await readFile(row.storageKey));
  return { fileName: row.fileName, mediaType: row.mediaType, bytes };
}
