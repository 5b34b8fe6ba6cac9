import { z } from "zod";
import { isBannable, restsOn } from "@/lib/application/banned-attempt";
import { stateOf } from "@/lib/application/execute.command";
import { type LocalDate, localDateOf } from "@/lib/calendar/local-date";
import { termExpired } from "@/lib/calendar/term";
import { BAN_REASONS, type BanReason } from "@/lib/exam/ban";
import type { Signal } from "@/lib/exam/signals";
import { signalsOf } from "@/lib/exam/signals.query";
import { PERSON_NAME, type PersonName } from "@/lib/identity/names";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

/** A ban that was proposed and is not decided on yet. */
export type OpenProposal = {
  readonly id: string;
  readonly applicationId: string;
  readonly number: string;
  readonly name: PersonName;
  readonly reason: BanReason;
  readonly proposedAt: Date;
  readonly replyUntil: LocalDate;
  readonly repliedAt: Date | null;
  /** Whether the reply has come, or its days have run. */
  readonly isRipe: boolean;
  /** Whether this very person proposed it, and so cannot decide. */
  readonly isOwn: boolean;
};

/** The same with all that it rests on, and what the applicant said. */
export type ProposalFile = OpenProposal & {
  /** Whether a ban can still come of it, and not only a proposal that is dropped. */
  readonly canImpose: boolean;
  /** Whether the case has gone on by the attempt's result, which a ban voids. */
  readonly voidsPass: boolean;
  readonly grounds: string;
  readonly reply: string | null;
  readonly signals: readonly Signal[];
  /** Numbers of those that the grounds name. */
  readonly named: readonly number[];
};

const OF_CASE = {
  application: { select: { number: true, state: true, person: { select: PERSON_NAME } } },
};

const Stored = z.object({ reason: z.enum(BAN_REASONS), signals: z.array(z.int()) });

type Row = {
  readonly id: string;
  readonly applicationId: string;
  readonly reason: string;
  readonly proposedAt: Date;
  readonly proposedById: string;
  readonly replyUntil: Date;
  readonly repliedAt: Date | null;
  readonly signals: unknown;
  readonly application: { readonly number: string; readonly person: PersonName };
};

function toProposal(row: Row, actor: Actor, now: Date): OpenProposal {
  const replyUntil = localDateOf(row.replyUntil);
  const { id, applicationId, proposedAt, repliedAt, application } = row;
  return {
    id,
    applicationId,
    number: application.number,
    name: application.person,
    reason: Stored.parse(row).reason,
    proposedAt,
    replyUntil,
    repliedAt,
    isRipe: repliedAt !== null || termExpired(replyUntil, now),
    isOwn: row.proposedById === actor.accountId,
  };
}

/** Proposed bans that nobody has decided on, the oldest first; for the testing centre. */
export async function openProposals(actor: Actor, now: Date): Promise<readonly OpenProposal[]> {
  if (!may(actor, "impose-ban")) return [];
  const rows = await db.banProposal.findMany({
    where: { outcome: null },
    include: OF_CASE,
    orderBy: { proposedAt: "asc" },
  });
  return rows.map((row) => toProposal(row, actor, now));
}

/** An open proposal for who decides on it; null when there is none, or it is not this actor's to see. */
export async function proposalFile(
  actor: Actor,
  id: string,
  now: Date,
): Promise<ProposalFile | null> {
  if (!may(actor, "impose-ban")) return null;
  const row = await db.banProposal.findFirst({ where: { id, outcome: null }, include: OF_CASE });
  return row && fileOf(row, actor, now);
}

/** The ban that is proposed in a case of the applicant's own: they see everything that it rests on. */
export async function ownProposal(
  actor: Actor,
  applicationId: string,
  now: Date,
): Promise<ProposalFile | null> {
  const { personId } = actor;
  if (!may(actor, "reply-to-ban") || personId === null) return null;
  const row = await db.banProposal.findFirst({
    where: { applicationId, outcome: null, application: { personId } },
    include: OF_CASE,
  });
  return row && fileOf(row, actor, now);
}

type WholeRow = Row & {
  readonly attemptId: string;
  readonly groundsId: string;
  readonly replyId: string | null;
  readonly application: { readonly state: unknown };
};

async function fileOf(row: WholeRow, actor: Actor, now: Date): Promise<ProposalFile> {
  const { applicationId, groundsId, replyId, attemptId } = row;
  const [texts, signals] = await Promise.all([
    db.caseText.findMany({ where: { applicationId }, select: { id: true, text: true } }),
    signalsOf(attemptId),
  ]);
  const state = stateOf(row.application);
  const words = new Map(texts.map(({ id, text }) => [id, text]));
  return {
    ...toProposal(row, actor, now),
    canImpose: isBannable(state, attemptId).ok,
    voidsPass: restsOn(state, attemptId),
    grounds: words.get(groundsId) ?? "",
    reply: replyId === null ? null : (words.get(replyId) ?? ""),
    signals,
    named: Stored.parse(row).signals,
  };
}
