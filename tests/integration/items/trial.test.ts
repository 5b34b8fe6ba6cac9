import { beforeAll, describe, expect, it } from "vitest";
import { formFor } from "@/lib/exam/draw-form.query";
import { endAttempt } from "@/lib/exam/end-attempt.command";
import { StoredForm } from "@/lib/exam/form.schema";
import type { Actor } from "@/lib/identity/roles";
import { answerTrial } from "@/lib/items/answer-trial.command";
import { createDraft, createVersion } from "@/lib/items/create-draft.command";
import { openTrial } from "@/lib/items/open-trial.command";
import { reviewItem } from "@/lib/items/review-item.command";
import { trialClip, trialOffer } from "@/lib/items/trial.query";
import { trialOrder } from "@/lib/items/trial-questions";
import { retire, startTrial } from "@/lib/items/use-item.command";
import { db } from "@/lib/platform/db";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";
import {
  anApplicant,
  begin,
  type Candidate,
  prepareExam,
  someone,
} from "@/tests/factories/candidate";
import { freshDatabase, setClock } from "../harness";
import { aDraft } from "./item-facts";

const START = new Date("2026-03-02T04:00:00Z");
const ENDED = new Date("2026-03-02T06:00:00Z");
const database = await freshDatabase();
let author: Actor;
let reviewer: Actor;
let candidate: Candidate;
let attemptId: string;

const refOf = async (id: string) => {
  const { revision } = await db.item.findUniqueOrThrow({ where: { id } });
  return { id, revision };
};

async function toTrial(id: string): Promise<string> {
  const { key } = await db.item.findUniqueOrThrow({ where: { id } });
  await reviewItem(reviewer, await refOf(id), { option: key, isFit: true, remark: "" });
  const done = await startTrial(author, await refOf(id));
  if (!done.ok) throw new Error(done.code);
  return id;
}

beforeAll(async () => {
  await setClock(database, START);
  await prepareExam();
  author = (await someone("testing-centre")).actor;
  reviewer = (await someone("testing-centre")).actor;
  candidate = await anApplicant();
  attemptId = await begin(candidate);
  const { listening } = StoredForm.parse(
    (await db.attempt.findUniqueOrThrow({ where: { id: attemptId } })).form,
  );
  for (const stem of ["Бірінші?", "Екінші?", "Үшінші?", "Төртінші?", "Бесінші?"]) {
    const done = await createDraft(author, aDraft({ stem }));
    if (!done.ok) throw new Error(done.code);
    await toTrial(done.id);
  }
  // A new version of what the candidate has just met, and one of what they have not.
  const met = listening[0] ?? "";
  const unmet = await db.item.findFirstOrThrow({
    where: { block: "listening", status: "active", id: { notIn: listening } },
  });
  for (const id of [met, unmet.id]) {
    const made = await createVersion(author, id);
    if (!made.ok) throw new Error(made.code);
    await toTrial(made.id);
  }
});

async function end(): Promise<void> {
  await db.attempt.update({
    where: { id: attemptId },
    data: { phase: "reading", readingStartedAt: START, readingEndsAt: ENDED },
  });
  const done = await endAttempt(attemptId, "candidate", new Date(ENDED.getTime() - 1_000));
  if (!done.ok) throw new Error(done.code);
}

describe("questions on trial", () => {
  it("are in no form, and nobody is asked them before the attempt has ended", async () => {
    const trial = await db.item.findMany({ where: { status: "trial" } });
    const { form } = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    const { listening, reading } = StoredForm.parse(form);
    expect([listening.length, reading.length]).toEqual([20, 40]);
    for (const { id } of trial) expect([...listening, ...reading]).not.toContain(id);
    expect(await openTrial(candidate.actor, attemptId, ENDED)).toBeNull();
    expect(await trialOffer(candidate.actor, attemptId)).toBe(0);
    expect(await answerTrial(candidate.actor, attemptId, [], START)).toEqual({
      ok: false,
      code: "not-allowed",
    });
  });

  it("are offered after it, as many as the rules say, none met in the test, without a key", async () => {
    await end();
    expect(await trialOffer(candidate.actor, attemptId)).toBe(4);
    const page = await openTrial(candidate.actor, attemptId, ENDED);
    expect(page?.questions).toHaveLength(4);
    expect(await openTrial(candidate.actor, attemptId, ENDED)).toEqual(page);
    const { form } = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    const met = StoredForm.parse(form).listening[0];
    expect(page?.questions.map(({ id }) => id)).not.toContain(`${met}.2`);
    expect(JSON.stringify(page)).not.toMatch(/rationale|"key"|turns/);
  });

  it("count as met from the moment they are shown, also by whoever leaves without an answer", async () => {
    const shown = await db.trialOffer.findMany({ where: { attemptId } });
    const page = await openTrial(candidate.actor, attemptId, ENDED);
    expect(shown.map(({ itemId }) => itemId).toSorted()).toEqual(
      page?.questions.map(({ id }) => id).toSorted(),
    );
    const { personId } = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    const { ruleSet } = await ruleSetAt(ENDED);
    const { draw } = await formFor(personId, ruleSet, "next");
    expect(draw?.tried?.toSorted()).toEqual(shown.map(({ itemId }) => itemId).toSorted());
  });

  it("are nobody else's to see or answer", async () => {
    const stranger = await anApplicant();
    expect(await openTrial(stranger.actor, attemptId, ENDED)).toBeNull();
    expect(await answerTrial(stranger.actor, attemptId, [], ENDED)).toEqual({
      ok: false,
      code: "not-allowed",
    });
    expect(await trialClip(stranger.actor, attemptId, "L-001.2", "mp3")).toBeNull();
  });

  it("keep what was answered apart, by the item's own options, once, and change no result", async () => {
    const before = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    const entries = await db.attemptEntry.count({ where: { attemptId } });
    const questions = (await openTrial(candidate.actor, attemptId, ENDED))?.questions ?? [];
    const [right, left, gone, wrong] = questions.map(({ id }) => id);
    if (!right || !left || !gone || !wrong) expect.fail("four questions are asked");
    const placeOf = async (id: string, by: number) => {
      const { key } = await db.item.findUniqueOrThrow({ where: { id } });
      return trialOrder(attemptId, id).indexOf((key + by) % 4);
    };
    await retire(author, await refOf(gone));
    const onTrial = await db.item.findMany({ where: { status: "trial" } });
    const asked = questions.map(({ id }) => id);
    const notAsked = onTrial.find(({ id }) => !asked.includes(id))?.id ?? "";
    expect(notAsked).not.toBe("");
    const answers = [
      { itemId: right, place: await placeOf(right, 0) },
      { itemId: left, place: null },
      { itemId: gone, place: 0 },
      { itemId: wrong, place: await placeOf(wrong, 0) },
      { itemId: wrong, place: await placeOf(wrong, 1) },
      { itemId: notAsked, place: 0 },
      { itemId: "R-001", place: 0 },
    ];
    expect(await answerTrial(candidate.actor, attemptId, answers, ENDED)).toEqual({ ok: true });
    const kept = await db.trialResponse.findMany({ where: { attemptId } });
    const keyOf = async (id: string) => (await db.item.findUniqueOrThrow({ where: { id } })).key;
    expect(new Map(kept.map(({ itemId, option, correct }) => [itemId, [option, correct]]))).toEqual(
      new Map<string, [number | null, boolean]>([
        [right, [await keyOf(right), true]],
        [left, [null, false]],
        [wrong, [((await keyOf(wrong)) + 1) % 4, false]],
      ]),
    );
    expect(await answerTrial(candidate.actor, attemptId, answers, ENDED)).toEqual({
      ok: false,
      code: "answered",
    });
    expect(await trialOffer(candidate.actor, attemptId)).toBe(0);
    expect(await db.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toEqual(before);
    expect(await db.attemptEntry.count({ where: { attemptId } })).toBe(entries);
  });
});
