import { z } from "zod";
import { exposures, mostForms } from "@/lib/exam/draw-inputs.query";
import { ItemFacts } from "@/lib/exam/item.schema";
import { type Question, questionsOf } from "@/lib/exam/questions";
import { FaceRow, fromStoredDraft } from "@/lib/exam/stored-item.schema";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { itemsInUse } from "@/lib/items/bank.query";
import { authorsOf, statusOf } from "@/lib/items/change-item.command";
import { findingsOf } from "@/lib/items/findings";
import type { ItemPage } from "@/lib/items/item-page";
import { Action, ANSWERED_WRONG, KEY_SEEN, KeyPlace, type TrailLine } from "@/lib/items/item-trail";
import { isWritable } from "@/lib/items/life";
import { picturesOf } from "@/lib/items/media.query";
import { refusalToReview } from "@/lib/items/review-item.command";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Item as ItemRow } from "@/lib/platform/generated/client";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

/** An item as its page shows it: everything but its key, transcript and reasons. Null when not allowed. */
export async function itemPage(actor: Actor, id: string): Promise<ItemPage | null> {
  if (!may(actor, "view-items")) return null;
  const row = await db.item.findUnique({ where: { id } });
  if (row === null) return null;
  const [trail, versions, exposure, trial, findings, reviewRefusal] = await Promise.all([
    trailOf(id),
    db.item.findMany({
      where: { lineage: row.lineage },
      select: { id: true, status: true },
      orderBy: { version: "asc" },
    }),
    exposureOf(id),
    trialOf(id),
    isWritable(statusOf(row)) ? itemsInUse() : null,
    refusalToReview(db, actor, row),
  ]);
  const names = await namesOf([...authorsOf(row), row.reviewerId]);
  const { source, revision, remark } = row;
  return {
    ...{ id, revision, remark, source, exposure, trial, reviewRefusal },
    status: statusOf(row),
    facts: ItemFacts.parse(row),
    question: await questionOf(row),
    authors: authorsOf(row).map((author) => names.get(author) ?? author),
    reviewer: row.reviewerId && (names.get(row.reviewerId) ?? row.reviewerId),
    findings: findings && findingsOf(id, fromStoredDraft(row), findings),
    versions: versions.map((one) => ({ id: one.id, status: statusOf(one) })),
    wrongReviews: trail.filter(({ action }) => action === ANSWERED_WRONG).length,
    history: trail.filter(({ action }) => action !== KEY_SEEN),
    keySeen: trail.filter(({ action }) => action === KEY_SEEN),
  };
}

const AS_WRITTEN = [0, 1, 2, 3];

/** The question as the player has it, its options in the item's own order. */
async function questionOf(row: ItemRow): Promise<Question> {
  const face = FaceRow.parse(row);
  const { block } = ItemFacts.parse(row);
  const form = { listening: [row.id], reading: [row.id], optionOrder: { [row.id]: AS_WRITTEN } };
  const [question] = questionsOf(form, block, [face], await picturesOf([face]));
  if (question === undefined) throw new Error("A form of one item has one question");
  return question;
}

const Detail = z.object({ place: KeyPlace.optional() });
const MOST_LINES = 200;

async function trailOf(subject: string): Promise<readonly TrailLine[]> {
  const rows = await db.auditEntry.findMany({
    where: { subject, action: { in: [...Action.options] } },
    orderBy: { id: "desc" },
    take: MOST_LINES,
  });
  const names = await namesOf(rows.map(({ actorId }) => actorId));
  return rows.map(({ id, at, actorId, action, detail }) => ({
    id: String(id),
    at,
    action: Action.parse(action),
    who: actorId && (names.get(actorId) ?? actorId),
    place: Detail.parse(detail).place ?? null,
  }));
}

/** Names of members of staff by account. */
async function namesOf(accounts: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(accounts.filter((id) => id !== null))];
  const rows = await db.account.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true },
  });
  return new Map(rows.map(({ id, displayName }) => [id, displayName ?? id]));
}

async function exposureOf(id: string) {
  const counted = await exposures();
  const { ruleSet } = await ruleSetAt(await currentTime());
  const of = counted[0]?.of ?? 0;
  const forms = counted.find((one) => one.id === id)?.forms ?? 0;
  return { forms, of, most: mostForms(of, ruleSet) };
}

async function trialOf(itemId: string) {
  const [answers, correct] = await Promise.all([
    db.trialResponse.count({ where: { itemId } }),
    db.trialResponse.count({ where: { itemId, correct: true } }),
  ]);
  return { answers, correct };
}
