import { randomUUID } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import type { ApplicationState } from "@/lib/application/state";
import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { putFile, removeFile } from "@/lib/platform/storage";
import { FileFacts, type Pixels, type Quality } from "@/lib/quality/figures.schema";
import { fileFacts } from "@/lib/quality/file-facts";
import { sectionsBy } from "@/lib/questionnaire/asked-sections";
import { Draft } from "@/lib/questionnaire/draft.schema";
import { allEvidenceNeeds } from "@/lib/questionnaire/evidence-needs";
import {
  ACCOMMODATION_EVIDENCE,
  FILE_LIMIT,
  isForTesting,
  isMediaType,
  KAZTEST_EVIDENCE,
  safeFileName,
  TOTAL_LIMIT,
} from "@/lib/questionnaire/evidence-rules";
import { lockedState } from "@/lib/questionnaire/locked-state.command";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

export type EvidenceRefusal =
  | "not-allowed"
  | "wrong-stage"
  | "file-missing"
  | "file-too-large"
  | "file-type"
  | "total-too-large"
  | "nothing-to-support";

type Refused<Code> = { readonly ok: false; readonly code: Code };
export type AddedEvidence = { readonly ok: true; readonly id: string } | Refused<EvidenceRefusal>;

export type HandedIn = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What the sender's browser measured; nothing is decided by it. */
  readonly pixels?: Pixels | null;
};

/**
 * Attaches a file to an answer of the questionnaire ("education", "jobs.k3x"), or, as "kaztest" or
 * "accommodations", to stage 1. Its type is what its content shows.
 */
export async function addEvidence(
  actor: Actor,
  applicationId: string,
  supports: string,
  file: HandedIn,
  now: Date,
): Promise<AddedEvidence> {
  const { bytes } = file;
  if (bytes.length === 0) return { ok: false, code: "file-missing" };
  if (bytes.length > FILE_LIMIT) return { ok: false, code: "file-too-large" };
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? "";
  if (!isMediaType(mediaType)) return { ok: false, code: "file-type" };
  const early = await inTransaction((tx) =>
    refusalToAttach(tx, actor, { applicationId, supports, size: bytes.length }, now),
  );
  if (early !== null) return { ok: false, code: early };

  const quality: Quality = {
    // A header may claim any size: what no camera makes is not kept.
    facts: FileFacts.nullable()
      .catch(null)
      .parse(await fileFacts(mediaType, bytes)),
    pixels: file.pixels ?? null,
  };
  const { key, sha256 } = await putFile(bytes);
  const done = await inTransaction(async (tx) => {
    const refusal = await refusalToAttach(
      tx,
      actor,
      { applicationId, supports, size: bytes.length },
      now,
    );
    if (refusal !== null) return { ok: false, code: refusal } as const;
    const known = await tx.evidence.findMany({ where: { applicationId, sha256, removedAt: null } });
    const same = known.find((row) => row.supports === supports);
    if (same !== undefined) return { ok: true, id: same.id, isNew: false } as const;
    const id = randomUUID();
    const fileName = safeFileName(file.fileName, mediaType);
    const uploaded = { uploadedById: actor.accountId, uploadedAt: now };
    // The same bytes for another answer are stored once.
    const storageKey = known[0]?.storageKey ?? key;
    const stored = { mediaType, size: bytes.length, sha256, storageKey, quality };
    await tx.evidence.create({
      data: { id, applicationId, supports, fileName, ...stored, ...uploaded },
    });
    return { ok: true, id, isNew: storageKey === key } as const;
  });
  // Refused, or there already: sending the same file twice stores it once.
  if (!done.ok || !done.isNew) await removeFile(key);
  return done.ok ? { ok: true, id: done.id } : done;
}

type ToAttach = {
  readonly applicationId: string;
  readonly supports: string;
  /** Bytes. */
  readonly size: number;
};

/** Why nothing may be attached now; the application stays locked, so that files sent at once cannot exceed the total together. */
export async function refusalToAttach(
  tx: Tx,
  actor: Actor,
  { applicationId, supports, size }: ToAttach,
  now: Date,
): Promise<EvidenceRefusal | null> {
  const state = await lockedState(tx, applicationId);
  if (state === null || !mayOnCase(actor, "upload-evidence", state)) return "not-allowed";
  const stage = isForTesting(supports) ? "testing" : "questionnaire";
  if (state.stage !== stage) return "wrong-stage";
  if (stage === "questionnaire") {
    const row = await tx.questionnaire.findUnique({ where: { applicationId } });
    const { ruleSet } = await ruleSetAt(now, tx);
    const needs = allEvidenceNeeds(Draft.parse(row?.answers ?? {}), sectionsBy(ruleSet));
    if (!needs.includes(supports)) return "nothing-to-support";
  }
  return (await usedRoom(tx, applicationId)) + size > TOTAL_LIMIT ? "total-too-large" : null;
}

// A file that bears out several answers takes its room once.
async function usedRoom(tx: Tx, applicationId: string): Promise<number> {
  const files = await tx.evidence.findMany({
    where: { applicationId, removedAt: null },
    distinct: ["storageKey"],
    select: { size: true },
  });
  return files.reduce((sum, { size }) => sum + size, 0);
}

export type RemovedEvidence = { readonly ok: true } | Refused<"not-allowed" | "wrong-stage">;

/**
 * Takes a file of one's own away while its stage is open. The bytes are erased, unless a signed
 * questionnaire already refers to them. Taking it away twice is no error.
 */
export async function removeEvidence(
  actor: Actor,
  id: string,
  now: Date,
): Promise<RemovedEvidence> {
  const done = await inTransaction(async (tx) => {
    const row = await tx.evidence.findUnique({ where: { id } });
    const state = row && (await lockedState(tx, row.applicationId));
    if (row === null || state === null || !mayOnCase(actor, "upload-evidence", state)) {
      return { ok: false, code: "not-allowed" } as const;
    }
    if (!isReplaceable(row.supports, state)) return { ok: false, code: "wrong-stage" } as const;
    if (row.removedAt !== null) return { ok: true, erase: null } as const;
    await tx.evidence.update({ where: { id }, data: { removedAt: now } });
    return { ok: true, erase: (await isStillNeeded(tx, row)) ? null : row.storageKey } as const;
  });
  if (!done.ok) return done;
  if (done.erase !== null) await removeFile(done.erase);
  return { ok: true };
}

// Another answer may rest on the same bytes, or a signed questionnaire refer to them under any of their names.
async function isStillNeeded(tx: Tx, { storageKey }: { readonly storageKey: string }) {
  const all = await tx.evidence.findMany({ where: { storageKey } });
  if (all.some(({ removedAt }) => removedAt === null)) return true;
  const signed = await Promise.all(all.map((row) => wasSigned(tx, row)));
  return signed.includes(true);
}

// A certificate that the testing centre is looking at stays as it was handed in. What speaks of somebody's health
// may go at any time: who asks for no more needs it no more.
function isReplaceable(supports: string, { stage, testing }: ApplicationState): boolean {
  if (supports === ACCOMMODATION_EVIDENCE) return true;
  if (supports === KAZTEST_EVIDENCE) return stage === "testing" && testing.pendingExternal === null;
  return stage === "questionnaire";
}

/** Whether a signed questionnaire of the application came after the file, and may refer to it. */
export async function wasSigned(
  tx: Pick<Tx, "submission">,
  file: { readonly applicationId: string; readonly supports: string; readonly uploadedAt: Date },
): Promise<boolean> {
  const { applicationId, supports, uploadedAt } = file;
  if (supports === ACCOMMODATION_EVIDENCE) return false;
  const count = await tx.submission.count({
    where: { applicationId, signedAt: { gte: uploadedAt } },
  });
  return count > 0;
}
