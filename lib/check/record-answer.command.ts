import type { Executed } from "@/lib/application/execute.command";
import { executeIn } from "@/lib/application/execute.command";
import type { AgencyAnswer } from "@/lib/check/exchange.schema";
import { seal } from "@/lib/check/seal.command";
import type { ActorOrSystem } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";

export type RecordedAnswer =
  /** `repeated`: the same answer was there already, so nothing was written. */
  | { readonly ok: true; readonly repeated: boolean }
  | { readonly ok: false; readonly code: "not-found" | "answered-differently" }
  | Extract<Executed, { readonly ok: false }>;

/**
 * Writes down an agency's answer and lets the case go on, in one transaction. The first answer stands; the
 * same one again is welcome and changes nothing.
 */
export function recordAnswer(
  actor: ActorOrSystem,
  answer: AgencyAnswer,
  now: Date,
): Promise<RecordedAnswer> {
  return inTransaction((tx) => recordIn(tx, actor, answer, now));
}

async function recordIn(
  tx: Tx,
  actor: ActorOrSystem,
  answer: AgencyAnswer,
  now: Date,
): Promise<RecordedAnswer> {
  const { requestId: id, agency, outcome } = answer;
  const request = await tx.agencyRequest.findUnique({
    where: { id, agency },
    select: { applicationId: true, round: true },
  });
  if (request === null) return { ok: false, code: "not-found" };
  const { applicationId, round } = request;
  const command = { type: "record-agency-answer", agency, round, answer: outcome } as const;
  const done = await executeIn(tx, actor, applicationId, command, now);
  // The case's lock is held now, so what the row says is final.
  if (!done.ok) return done.code === "not-allowed" ? done : repeated(tx, answer, done);
  const { publicGround, sealedNote } = answer;
  await tx.agencyRequest.update({
    where: { id },
    data: {
      status: outcome,
      answeredAt: now,
      lastFailure: null,
      // A ground belongs to an objection; a note may also come with a clearance.
      publicGround: outcome === "objects" ? (publicGround ?? null) : null,
      sealedNote: sealedNote === undefined ? null : seal(sealedNote, id),
    },
  });
  return { ok: true, repeated: false };
}

async function repeated(
  tx: Tx,
  { requestId: id, outcome }: AgencyAnswer,
  refusal: Extract<Executed, { readonly ok: false }>,
): Promise<RecordedAnswer> {
  const { status } = await tx.agencyRequest.findUniqueOrThrow({
    where: { id },
    select: { status: true },
  });
  if (status === "waiting") return refusal;
  return status === outcome
    ? { ok: true, repeated: true }
    : { ok: false, code: "answered-differently" };
}
