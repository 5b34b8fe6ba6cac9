import { caseFor } from "@/lib/application/application.query";
import type { Actor } from "@/lib/identity/roles";
import { db, type Tx } from "@/lib/platform/db";
import { StoredQuality } from "@/lib/quality/figures.schema";
import { type Flag, flagsOf } from "@/lib/quality/flags";
import { ACCOMMODATION_EVIDENCE } from "@/lib/questionnaire/evidence-rules";

/** A file that supports an answer, as pages list it. */
export type Attached = {
  readonly id: string;
  readonly supports: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly uploadedAt: Date;
  /** What may be hard to read in it, for the sender and for officers alike. */
  readonly flags: readonly Flag[];
};

const COLUMNS = {
  id: true,
  supports: true,
  fileName: true,
  mediaType: true,
  size: true,
  sha256: true,
  uploadedAt: true,
  quality: true,
} as const;

// Files from before anything was measured have no figures, and so no flags.
function flagsIn(stored: unknown): readonly Flag[] {
  const quality = StoredQuality.parse(stored);
  return quality === null ? [] : flagsOf(quality);
}

/**
 * The files of an application that were not taken away again, without those about the applicant's health, which only the
 * testing centre sees. The caller has made sure that it may.
 */
export async function evidenceOf(
  applicationId: string,
  tx: Pick<Tx, "evidence"> = db,
): Promise<Attached[]> {
  const rows = await tx.evidence.findMany({
    where: { applicationId, removedAt: null, NOT: { supports: ACCOMMODATION_EVIDENCE } },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    select: COLUMNS,
  });
  return rows.map(({ quality, ...row }) => ({ ...row, flags: flagsIn(quality) }));
}

/** The files of a case for those who work on it; null when it is not theirs to see. */
export async function evidenceFor(
  actor: Actor,
  applicationId: string,
): Promise<readonly Attached[] | null> {
  const found = await caseFor(actor, applicationId, "view-evidence");
  return found && evidenceOf(found.id);
}
