import { StoredForm } from "@/lib/exam/form.schema";
import type { Block } from "@/lib/exam/item.schema";
import type { LateCase } from "@/lib/exam/late-rulings.query";
import { lateStateOf } from "@/lib/exam/late-state";
import { PERSON_NAME } from "@/lib/identity/names";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

const CASE = {
  application: { select: { number: true, person: { select: PERSON_NAME } } },
} as const;

export type LateAnswer = {
  readonly sequence: number;
  readonly block: Block;
  /** Place in the block, from 1; null where the item is not in the form. */
  readonly question: number | null;
  readonly at: Date;
  /** Whole seconds after the block's end; null where the block is still to end. */
  readonly secondsLate: number | null;
};

export type Ruling = {
  readonly id: string;
  readonly proposal: "count" | "refuse";
  readonly reason: string;
  readonly proposedAt: Date;
  readonly answers: number;
  readonly decision: "agreed" | "disagreed" | null;
  readonly decisionReason: string | null;
  readonly decidedAt: Date | null;
  readonly isOwn: boolean;
};

export type LateFile = Pick<LateCase, "attemptId" | "applicationNumber" | "name" | "state"> & {
  readonly answers: readonly LateAnswer[];
  readonly events: readonly {
    readonly type: string;
    readonly detail: unknown;
    readonly at: Date;
  }[];
  readonly rulings: readonly Ruling[];
};

/**
 * The evidence on an attempt's late answers: when each came and what happened around it. Whether they are right is
 * not in it, so that nobody decides by the result.
 */
export async function lateFile(actor: Actor, attemptId: string): Promise<LateFile | null> {
  if (!may(actor, "rule-late-answers")) return null;
  const attempt = await db.attempt.findUnique({
    where: { id: attemptId },
    include: {
      ...CASE,
      events: { orderBy: { sequence: "asc" } },
      lateRulings: { orderBy: { proposedAt: "asc" } },
      entries: { where: { kind: "answer", standing: "late" }, orderBy: { sequence: "asc" } },
    },
  });
  if (attempt === null || attempt.entries.length === 0) return null;
  const form = StoredForm.parse(attempt.form);
  const ends = {
    listening: attempt.listeningEndedAt,
    reading: attempt.endedAt,
  };
  const texts = await textsOf(attempt.lateRulings);
  return {
    attemptId,
    applicationNumber: attempt.application.number,
    name: attempt.application.person,
    state: lateStateOf(
      attempt.entries.map(({ sequence }) => sequence),
      attempt.lateRulings,
    ),
    answers: attempt.entries.map(({ sequence, itemId, at }) => {
      const block = form.listening.includes(itemId) ? "listening" : "reading";
      const end = ends[block];
      const place = form[block].indexOf(itemId);
      return {
        sequence,
        block,
        question: place < 0 ? null : place + 1,
        at,
        secondsLate: end === null ? null : Math.round((at.getTime() - end.getTime()) / 1_000),
      };
    }),
    events: attempt.events.map(({ type, detail, at }) => ({ type, detail, at })),
    rulings: attempt.lateRulings.map((ruling) => ({
      id: ruling.id,
      proposal: ruling.proposal === "count" ? "count" : "refuse",
      reason: texts.get(ruling.proposalTextId) ?? "",
      proposedAt: ruling.proposedAt,
      answers: ruling.entries.length,
      decision:
        ruling.decision === "agreed" || ruling.decision === "disagreed" ? ruling.decision : null,
      decisionReason: texts.get(ruling.decisionTextId ?? "") ?? null,
      decidedAt: ruling.decidedAt,
      isOwn: ruling.proposedById === actor.accountId,
    })),
  };
}

async function textsOf(
  rulings: readonly { readonly proposalTextId: string; readonly decisionTextId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = rulings.flatMap(({ proposalTextId, decisionTextId }) => [
    proposalTextId,
    ...(decisionTextId === null ? [] : [decisionTextId]),
  ]);
  const rows = await db.caseText.findMany({ where: { id: { in: ids } } });
  return new Map(rows.map(({ id, text }) => [id, text]));
}
