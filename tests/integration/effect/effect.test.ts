import { beforeAll, describe, expect, it } from "vitest";
import { computeEffect } from "@/lib/effect/compute-effect.command";
import { effectOfDraft } from "@/lib/effect/effect.query";
import { requestEffect } from "@/lib/effect/request-effect.command";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { approveDraft, proposeDraft } from "@/lib/rules/drafts/decide-draft.command";
import { draftById, replacedBy } from "@/lib/rules/drafts/draft.query";
import { createDraft, saveDraft } from "@/lib/rules/drafts/save-draft.command";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { at } from "../../factories/application";
import { someone } from "../../factories/candidate";
import { storePastCases } from "../../factories/past-cases";
import { storeRuleSet } from "../application/stored-case";
import { freshDatabase, setClock } from "../harness";

const database = await freshDatabase();
const NOW = at("2026-03-02 10:00");
const CASES = 300;
let author: Actor;
let other: Actor;
let number = 0;

beforeAll(async () => {
  await setClock(database, NOW);
  await storeRuleSet();
  await storePastCases(CASES);
  author = (await someone("administrator")).actor;
  other = (await someone("administrator")).actor;
});

const draftOf = async (draftId: string) => {
  const draft = await draftById(author, draftId);
  if (draft === null) throw new Error("The draft is there");
  return draft;
};

/** A draft that asks for more points, with a change of its own. */
async function aDraft(change: (draft: RuleSet) => void = () => undefined): Promise<string> {
  number += 1;
  const created = await createDraft(author, NOW);
  if (!created.ok) throw new Error(created.code);
  await save(created.draftId, (next) => {
    next.parameters["assessment.threshold"].value = 450;
    next.inForceFrom = `2026-05-${10 + number}`;
    next.id = `2026-effect-${number}`;
    change(next);
  });
  return created.draftId;
}

async function save(draftId: string, change: (draft: RuleSet) => void): Promise<void> {
  const { ruleSet, version } = await draftOf(draftId);
  const next = structuredClone(ruleSet);
  change(next);
  const saved = await saveDraft(author, { draftId, version }, next, NOW);
  if (!saved.ok) throw new Error(saved.code);
}

/** What the worker would do. */
async function compute(draftId: string): Promise<void> {
  expect(await requestEffect(author, draftId, NOW)).toEqual({ ok: true });
  const { id } = await db.ruleSetEffect.findFirstOrThrow({ where: { draftId, status: "queued" } });
  await computeEffect({ effectId: id });
}

describe("a draft's effect", () => {
  it("counts every past case and the invented population, by the content as it stood", async () => {
    const draftId = await aDraft();
    await compute(draftId);
    const state = await effectOfDraft(author, await draftOf(draftId));
    expect(state).toMatchObject({ isCurrent: true, runningSince: null });
    const { past, invented } = state?.done ?? {};
    expect(past?.all.cases).toBe(CASES);
    expect(invented?.all.cases).toBe(20_000);
    expect(past?.all.noLongerPassed).toBeGreaterThan(0);
    expect(past?.all.newlyPassed).toBe(0);
    const passed = await db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from assessment where result ->> 'outcome' = 'passed'`;
    expect(past?.all.passedBefore).toBe(passed[0]?.count);
  });

  it("is out of date once the draft says something else", async () => {
    const draftId = await aDraft();
    await compute(draftId);
    await save(draftId, (next) => {
      next.parameters["assessment.threshold"].value = 460;
    });
    expect(await effectOfDraft(author, await draftOf(draftId))).toMatchObject({ isCurrent: false });
  });

  it("is computed of what was asked about, though the draft was changed meanwhile", async () => {
    const draftId = await aDraft();
    const { contentHash } = await draftOf(draftId);
    expect(await requestEffect(author, draftId, NOW)).toEqual({ ok: true });
    await save(draftId, (next) => {
      next.parameters["assessment.threshold"].value = 1_000;
    });
    const { id } = await db.ruleSetEffect.findFirstOrThrow({ where: { draftId } });
    await computeEffect({ effectId: id });
    const { done } = (await effectOfDraft(author, await draftOf(draftId))) ?? {};
    expect(done?.contentHash).toBe(contentHash);
    expect(done?.past.all.passedAfter).toBeGreaterThan(0);
  });

  it("is asked for once at a time, and a lost run is given up", async () => {
    const draftId = await aDraft();
    expect(await requestEffect(author, draftId, NOW)).toEqual({ ok: true });
    expect(await requestEffect(other, draftId, NOW)).toEqual({ ok: false, code: "under-way" });
    const later = new Date(NOW.getTime() + 31 * 60_000);
    expect(await requestEffect(other, draftId, later)).toEqual({ ok: true });
  });

  it("stays as it was found", async () => {
    const draftId = await aDraft();
    await compute(draftId);
    await expect(
      db.$executeRaw`update rule_set_effect set milliseconds = 1 where draft_id = ${draftId}::uuid`,
    ).rejects.toThrow("stays as it is");
  });

  it("is not computed of a draft that is not proved", async () => {
    const draftId = await aDraft((next) => {
      next.parameters["assessment.threshold"].value = 5_000;
    });
    expect(await requestEffect(author, draftId, NOW)).toEqual({ ok: false, code: "not-proven" });
  });

  it("is for administrators and auditors alone", async () => {
    const draftId = await aDraft();
    for (const role of ["applicant", "akimat-head", "testing-centre", "police"] as const) {
      const region = role === "akimat-head" || role === "police" ? ("KZ-75" as const) : null;
      const { actor } = await someone(role, region === null ? {} : { region });
      expect(await requestEffect(actor, draftId, NOW)).toEqual({ ok: false, code: "not-allowed" });
      expect(await effectOfDraft(actor, await draftOf(draftId))).toBeNull();
    }
  });
});

describe("the approval", () => {
  it("waits for the effect of the very content that it approves", async () => {
    const draftId = await aDraft();
    await compute(draftId);
    await save(draftId, (next) => {
      next.parameters["assessment.threshold"].value = 455;
    });
    const { version, contentHash, ruleSet } = await draftOf(draftId);
    expect(await proposeDraft(author, { draftId, version }, NOW)).toEqual({ ok: true });
    const { hash: replacedHash } = await replacedBy(ruleSet);
    const seen = { draftId, version, contentHash, replacedHash };
    expect(await approveDraft(other, seen, NOW)).toEqual({ ok: false, code: "effect-missing" });
    await compute(draftId);
    expect(await approveDraft(other, seen, NOW)).toEqual({ ok: true });
  });
});
