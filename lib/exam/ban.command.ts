import { randomUUID } from "node:crypto";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import type { BanReason } from "@/lib/exam/ban";
import { keepReason, type ReasonKind } from "@/lib/exam/keep-reason.command";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";

type Refused = Extract<Executed, { ok: false }>;

export type BanChange =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: Refused["code"] | "no-attempt" };

type Grounds = {
  readonly reason: BanReason;
  readonly text: string;
  /** Numbers of the attempt's signals that speak for it. */
  readonly signals: readonly number[];
};

/** Proposes a ban for a violation in the case's last attempt. The applicant is told, and replies first. */
export function proposeBan(
  actor: Actor,
  applicationId: string,
  grounds: Grounds,
  now: Date,
): Promise<BanChange> {
  return inTransaction(async (tx) => {
    const attempt = await tx.attempt.findFirst({
      where: { applicationId, phase: "ended" },
      orderBy: { number: "desc" },
      select: { id: true, signals: { select: { sequence: true } } },
    });
    if (attempt === null) return { ok: false, code: "no-attempt" };
    const known = attempt.signals.map(({ sequence }) => sequence);
    const signals = grounds.signals.filter((one) => known.includes(one));
    const ids = { proposalId: randomUUID(), attemptId: attempt.id, textId: randomUUID() };
    const { reason } = grounds;
    const command = { type: "propose-ban", ...ids, reason, signals } as const;
    const done = await executeIn(tx, actor, applicationId, command, now);
    if (!done.ok) return done;
    const replyUntil = done.state.testing.banProposal?.replyUntil ?? "";
    await tx.banProposal.create({
      data: {
        id: ids.proposalId,
        applicationId,
        attemptId: attempt.id,
        reason,
        signals,
        groundsId: ids.textId,
        proposedById: actor.accountId,
        proposedAt: now,
        replyUntil: new Date(replyUntil),
      },
    });
    const { text } = grounds;
    await keepReason(tx, actor, { id: ids.textId, applicationId, kind: "ban-grounds", text }, now);
    return { ok: true };
  });
}

/** What the four steps after a proposal have in common: a command with the id of a text, and the text. */
function withText(type: "reply-to-ban" | "impose-ban" | "drop-ban" | "lift-ban", kind: ReasonKind) {
  return (actor: Actor, applicationId: string, text: string, now: Date): Promise<BanChange> =>
    inTransaction(async (tx) => {
      const textId = randomUUID();
      const done = await executeIn(tx, actor, applicationId, { type, textId }, now);
      if (!done.ok) return done;
      await keepReason(tx, actor, { id: textId, applicationId, kind, text }, now);
      return { ok: true };
    });
}

/** The applicant's reply to a proposed ban. */
export const replyToBan = withText("reply-to-ban", "ban-reply");

/** Another officer than the one who proposed it imposes the ban. It follows the person into all their cases. */
export const imposeBan = withText("impose-ban", "ban-decision");

/** Another officer than the one who proposed it finds that no ban is due. */
export const dropBan = withText("drop-ban", "ban-decision");

/** Ends a ban before its time, with a reason that the case keeps. */
export const liftBan = withText("lift-ban", "ban-lifting");
