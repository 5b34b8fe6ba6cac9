import { PHASES, type Phase } from "@/lib/exam/clock";
import { PERSON_NAME, type PersonName } from "@/lib/identity/names";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

export type OwnClaim = {
  readonly id: string;
  readonly claimedAt: Date;
  readonly status: "open" | "approved" | "refused";
  readonly minutes: number | null;
  readonly what: string;
  readonly reason: string;
};

export type OwnClaims = {
  readonly attemptId: string;
  readonly number: number;
  readonly isOver: boolean;
  readonly claims: readonly OwnClaim[];
};

/** The applicant's last attempt that has begun, with what they said they lost in it; null when there is none. */
export async function ownTimeClaims(actor: Actor): Promise<OwnClaims | null> {
  if (!may(actor, "claim-time") || actor.personId === null) return null;
  const attempt = await db.attempt.findFirst({
    where: { personId: actor.personId, NOT: { phase: "ready" } },
    orderBy: { startedAt: "desc" },
    include: { timeClaims: { orderBy: { claimedAt: "asc" } } },
  });
  if (attempt === null) return null;
  const { id: attemptId, number, phase, timeClaims } = attempt;
  const text = await textsOf(timeClaims);
  return {
    attemptId,
    number,
    isOver: phase === "ended",
    claims: timeClaims.map((claim) => ({
      id: claim.id,
      claimedAt: claim.claimedAt,
      status: STATUSES.find((one) => one === claim.status) ?? "open",
      minutes: claim.minutes,
      what: text.get(claim.textId) ?? "",
      reason: text.get(claim.reasonTextId ?? "") ?? "",
    })),
  };
}

const STATUSES = ["open", "approved", "refused"] as const;

type Texts = { readonly textId: string; readonly reasonTextId: string | null };

async function textsOf(claims: readonly Texts[]): Promise<ReadonlyMap<string, string>> {
  const ids = claims.flatMap(({ textId, reasonTextId }) => [textId, reasonTextId ?? textId]);
  const rows = await db.caseText.findMany({ where: { id: { in: ids } } });
  return new Map(rows.map(({ id, text }) => [id, text]));
}

export type OpenClaim = {
  readonly id: string;
  readonly attemptId: string;
  readonly number: string;
  readonly name: PersonName;
  readonly phase: Phase;
  readonly claimedAt: Date;
  readonly what: string;
  /** What the server knows beside it: time that it gave back itself, signals, and when it last stored an answer. */
  readonly creditedSeconds: number;
  readonly signals: number;
  readonly lastEntryAt: Date | null;
};

/** What candidates say they lost and nobody has decided on, the longest waiting first. */
export async function openTimeClaims(actor: Actor): Promise<readonly OpenClaim[]> {
  if (!may(actor, "judge-time-claim")) return [];
  const rows = await db.timeClaim.findMany({
    where: { status: "open" },
    orderBy: { claimedAt: "asc" },
    include: {
      attempt: {
        include: {
          application: { select: { number: true, person: { select: PERSON_NAME } } },
          outageCredits: true,
          entries: { orderBy: { sequence: "desc" }, take: 1 },
          _count: { select: { signals: true } },
        },
      },
    },
  });
  const text = await textsOf(rows);
  return rows.map(({ id, attemptId, claimedAt, textId, attempt }) => ({
    id,
    attemptId,
    number: attempt.application.number,
    name: attempt.application.person,
    phase: PHASES.find((one) => one === attempt.phase) ?? "ended",
    claimedAt,
    what: text.get(textId) ?? "",
    creditedSeconds: attempt.outageCredits.reduce((sum, { seconds }) => sum + seconds, 0),
    signals: attempt._count.signals,
    lastEntryAt: attempt.entries[0]?.at ?? null,
  }));
}
