import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";
import { StoredQuality } from "@/lib/quality/figures.schema";
import {
  type AddedEvidence,
  type EvidenceRefusal,
  refusalToAttach,
} from "@/lib/questionnaire/evidence.command";
import { isForTesting } from "@/lib/questionnaire/evidence-rules";

type Refused = { readonly ok: false; readonly code: EvidenceRefusal };
const refused = (code: EvidenceRefusal): Refused => ({ ok: false, code });

/**
 * Lets a file that is attached to one answer bear out another too: the bytes are stored once and count once. Asking
 * twice attaches it once. Files of stage 1 stay there: what speaks of health is for the testing centre only.
 */
export function attachAgain(
  actor: Actor,
  applicationId: string,
  evidenceId: string,
  supports: string,
  now: Date,
): Promise<AddedEvidence> {
  return inTransaction(async (tx): Promise<AddedEvidence> => {
    if (isForTesting(supports)) return refused("nothing-to-support");
    const refusal = await refusalToAttach(tx, actor, { applicationId, supports, size: 0 }, now);
    if (refusal !== null) return refused(refusal);
    const file = await tx.evidence.findFirst({
      where: { id: evidenceId, applicationId, removedAt: null },
    });
    if (file === null || isForTesting(file.supports)) return refused("file-missing");
    const { fileName, mediaType, size, sha256, storageKey } = file;
    const same = await tx.evidence.findFirst({
      where: { applicationId, supports, sha256, removedAt: null },
    });
    if (same !== null) return { ok: true, id: same.id };
    const id = randomUUID();
    const quality = StoredQuality.parse(file.quality);
    const uploaded = { uploadedById: actor.accountId, uploadedAt: now };
    const stored = { fileName, mediaType, size, sha256, storageKey, ...(quality && { quality }) };
    await tx.evidence.create({ data: { id, applicationId, supports, ...stored, ...uploaded } });
    return { ok: true, id };
  });
}
