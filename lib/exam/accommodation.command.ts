import { randomUUID } from "node:crypto";
import type { AccommodationKind } from "@/lib/exam/accommodation";
import { keepReason } from "@/lib/exam/keep-reason.command";
import { recordAudit } from "@/lib/identity/audit.command";
import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";
import {
  addEvidence,
  type EvidenceRefusal,
  type HandedIn,
} from "@/lib/questionnaire/evidence.command";
import { ACCOMMODATION_EVIDENCE } from "@/lib/questionnaire/evidence-rules";
import { lockedState } from "@/lib/questionnaire/locked-state.command";

type Refused<Code> = { readonly ok: false; readonly code: Code };
const refused = <Code>(code: Code): Refused<Code> => ({ ok: false, code });

export type AskedFor = {
  readonly kinds: readonly AccommodationKind[];
  readonly why: string;
  /** May be left out where a file is there already. */
  readonly file: HandedIn | null;
};

export type Asked =
  | { readonly ok: true }
  | Refused<EvidenceRefusal | "already-asked" | "evidence-missing">;

/** Asks for what the applicant needs in order to take the test as others do, with what bears it out. */
export async function askAccommodations(
  actor: Actor,
  applicationId: string,
  { kinds, why, file }: AskedFor,
  now: Date,
): Promise<Asked> {
  if (file !== null) {
    const added = await addEvidence(actor, applicationId, ACCOMMODATION_EVIDENCE, file, now);
    if (!added.ok) return added;
  }
  return inTransaction(async (tx) => {
    const state = await lockedState(tx, applicationId);
    if (state === null || !mayOnCase(actor, "ask-accommodation", state)) {
      return refused("not-allowed");
    }
    if (state.stage !== "testing") return refused("wrong-stage");
    const evidence = { applicationId, supports: ACCOMMODATION_EVIDENCE, removedAt: null };
    if ((await tx.evidence.count({ where: evidence })) === 0) return refused("evidence-missing");
    const standing = { applicationId, kind: { in: [...kinds] }, status: { in: STANDING } };
    if ((await tx.accommodation.count({ where: standing })) > 0) return refused("already-asked");
    const textId = randomUUID();
    const need = { id: textId, applicationId, kind: "accommodation-need", text: why } as const;
    await keepReason(tx, actor, need, now);
    await tx.accommodation.createMany({
      data: kinds.map((kind) => ({ applicationId, kind, textId, askedAt: now })),
    });
    await recordAudit(tx, actor, "accommodation-asked", applicationId, { kinds });
    return { ok: true };
  });
}

const STANDING = ["asked", "approved"];

export type Withdrawn = { readonly ok: true } | Refused<"not-allowed">;

/** Takes a need back: it is not looked at any more, and applies to no later attempt. Twice is no error. */
export function withdrawAccommodation(actor: Actor, id: string, now: Date): Promise<Withdrawn> {
  return inTransaction(async (tx) => {
    const row = await tx.accommodation.findUnique({ where: { id } });
    const state = row && (await lockedState(tx, row.applicationId));
    if (row === null || state === null || !mayOnCase(actor, "ask-accommodation", state)) {
      return refused("not-allowed");
    }
    const { count } = await tx.accommodation.updateMany({
      where: { id, status: { in: STANDING } },
      data: { status: "withdrawn", withdrawnAt: now },
    });
    if (count > 0) {
      const detail = { kind: row.kind, was: row.status };
      await recordAudit(tx, actor, "accommodation-withdrawn", row.applicationId, detail);
    }
    return { ok: true };
  });
}

export type AccommodationVerdict = {
  readonly status: "approved" | "refused";
  readonly reason: string;
};

export type AccommodationJudged =
  | { readonly ok: true; readonly applicationId: string }
  | Refused<"not-allowed" | "decided-already">;

/** The testing centre approves or refuses one need, with a reason that the applicant reads. */
export function judgeAccommodation(
  actor: Actor,
  id: string,
  { status, reason }: AccommodationVerdict,
  now: Date,
): Promise<AccommodationJudged> {
  return inTransaction(async (tx) => {
    const row = await tx.accommodation.findUnique({ where: { id } });
    const state = row && (await lockedState(tx, row.applicationId));
    if (row === null || state === null || !mayOnCase(actor, "judge-accommodation", state)) {
      return refused("not-allowed");
    }
    const { applicationId, kind } = row;
    const reasonTextId = randomUUID();
    const { count } = await tx.accommodation.updateMany({
      where: { id, status: "asked" },
      data: { status, reasonTextId, decidedById: actor.accountId, decidedAt: now },
    });
    if (count === 0) return refused("decided-already");
    const text = { id: reasonTextId, applicationId, kind: "accommodation-reason", text: reason };
    await keepReason(tx, actor, { ...text, kind: "accommodation-reason" }, now);
    await recordAudit(tx, actor, `accommodation-${status}`, applicationId, { kind });
    return { ok: true, applicationId };
  });
}
