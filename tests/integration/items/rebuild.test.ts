import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { formFor } from "@/lib/exam/draw-form.query";
import { activePool, metIn } from "@/lib/exam/draw-inputs.query";
import { endAttempt } from "@/lib/exam/end-attempt.command";
import { StoredForm } from "@/lib/exam/form.schema";
import { lineageOf } from "@/lib/exam/item-version";
import { rebuildForm } from "@/lib/exam/rebuild-form.query";
import type { Actor } from "@/lib/identity/roles";
import { createVersion } from "@/lib/items/create-draft.command";
import { reviewItem } from "@/lib/items/review-item.command";
import { activate, retire, startTrial } from "@/lib/items/use-item.command";
import { db } from "@/lib/platform/db";
import { withClient } from "@/lib/platform/postgres/connection";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import {
  anApplicant,
  begin,
  type Candidate,
  prepareExam,
  someone,
} from "@/tests/factories/candidate";
import { freshDatabase, setClock } from "../harness";

const START = new Date("2026-03-02T04:00:00Z");
const database = await freshDatabase();
let centre: Actor;
let reviewer: Actor;

beforeAll(async () => {
  await setClock(database, START);
  await prepareExam();
  centre = (await someone("testing-centre")).actor;
  reviewer = (await someone("testing-centre")).actor;
});

const formIn = async (attemptId: string) =>
  StoredForm.parse((await db.attempt.findUniqueOrThrow({ where: { id: attemptId } })).form);
const refOf = async (id: string) => {
  const { revision } = await db.item.findUniqueOrThrow({ where: { id } });
  return { id, revision };
};
const idsOf = ({ listening, reading }: StoredForm) => [...listening, ...reading];

/** The next version of an item in use, all the way. */
async function replace(id: string): Promise<string> {
  const made = await createVersion(centre, id);
  if (!made.ok) throw new Error(made.code);
  const { key } = await db.item.findUniqueOrThrow({ where: { id } });
  await reviewItem(reviewer, await refOf(made.id), { option: key, isFit: true, remark: "" });
  await startTrial(centre, await refOf(made.id));
  const done = await activate(centre, await refOf(made.id));
  if (!done.ok) throw new Error(done.code);
  return made.id;
}

/** Sits through an attempt without an answer. */
async function sitOut(candidate: Candidate): Promise<string> {
  const attemptId = await begin(candidate);
  const ended = new Date(START.getTime() + 3 * 3_600_000);
  await db.attempt.update({
    where: { id: attemptId },
    data: { phase: "reading", readingStartedAt: START, readingEndsAt: ended },
  });
  const done = await endAttempt(attemptId, "candidate", new Date(ended.getTime() - 60_000));
  if (!done.ok) throw new Error(done.code);
  return attemptId;
}

describe("a stored form", () => {
  it("is drawn again from its seed after the bank has changed", async () => {
    const attemptId = await begin(await anApplicant());
    const form = await formIn(attemptId);
    expect(await rebuildForm(centre, attemptId)).toEqual({ ok: true, isSame: true });
    const [item = ""] = form.reading;
    await replace(item);
    const [another = ""] = form.listening;
    await retire(centre, await refOf(another));
    expect(await rebuildForm(centre, attemptId)).toEqual({ ok: true, isSame: true });
  });

  it("is drawn again beside the earlier attempts, whose items it avoids in every version", async () => {
    const candidate = await anApplicant();
    const first = await sitOut(candidate);
    const [met = ""] = (await formIn(first)).reading;
    const fresh = await replace(met);
    const second = await begin(candidate);
    const form = await formIn(second);
    expect(form.draw?.earlier).toEqual([first]);
    const lineages = new Set(idsOf(await formIn(first)).map(lineageOf));
    expect(idsOf(form).filter((id) => lineages.has(lineageOf(id)))).toEqual([]);
    expect(idsOf(form)).not.toContain(fresh);
    expect(metIn((await activePool()).items, [await formIn(first)], [])).toContain(fresh);
    expect(await rebuildForm(centre, second)).toEqual({ ok: true, isSame: true });
  });

  it("avoids what the person was shown on trial before it came into use", async () => {
    const candidate = await anApplicant();
    const first = await sitOut(candidate);
    const seen = new Set(idsOf(await formIn(first)));
    const { items } = await activePool();
    // As if all but eight of the fresh ones, as many as a form asks, had been on trial then.
    const signs = items.filter(({ kind, id }) => kind === "sign" && !seen.has(id));
    const tried = signs.slice(8).map(({ id }) => id);
    const shown = { attemptId: first, at: START };
    await db.trialOffer.createMany({ data: tried.map((itemId) => ({ ...shown, itemId })) });
    const second = await begin(candidate);
    const form = await formIn(second);
    expect(tried.length).toBeGreaterThan(4);
    expect(idsOf(form).filter((id) => tried.includes(id))).toEqual([]);
    expect(form.draw?.tried).toEqual(tried.toSorted());
    expect(await rebuildForm(centre, second)).toEqual({ ok: true, isSame: true });
  });

  it("tells when it is not what the seed gives", async () => {
    const attemptId = await begin(await anApplicant());
    const form = await formIn(attemptId);
    const [first = "", second = "", ...rest] = form.listening;
    await db.attempt.update({
      where: { id: attemptId },
      data: { form: { ...form, listening: [second, first, ...rest] } },
    });
    expect(await rebuildForm(centre, attemptId)).toEqual({ ok: true, isSame: false });
  });

  it("tells when somebody with the owner's rights has changed an item of its pool", async () => {
    const attemptId = await begin(await anApplicant());
    await withClient(database.ownerUrl, async (owner) => {
      await owner.query("alter table item disable trigger guard_item");
      await owner.query("update item set difficulty = 1.9 where id = 'R-050'");
    });
    expect(await rebuildForm(centre, attemptId)).toEqual({ ok: false, code: "pool-changed" });
    await withClient(database.ownerUrl, (owner) =>
      owner.query("alter table item enable trigger guard_item"),
    );
  });

  it("is the testing centre's to draw again", async () => {
    const { actor } = await someone("auditor");
    expect(await rebuildForm(actor, randomUUID())).toEqual({ ok: false, code: "not-allowed" });
    expect(await rebuildForm(centre, randomUUID())).toEqual({ ok: false, code: "not-found" });
  });
});

describe("exposure at the draw", () => {
  const capped = (percent: number) => ({
    ...RULE_SET_2026,
    parameters: {
      ...RULE_SET_2026.parameters,
      "test.exposurePercent": {
        ...RULE_SET_2026.parameters["test.exposurePercent"],
        value: percent,
      },
    },
  });

  it("leaves out what is in as many of the last forms as may be", async () => {
    const held = new Set(
      (await db.attempt.findMany({ select: { form: true } })).flatMap(({ form }) =>
        idsOf(StoredForm.parse(form)),
      ),
    );
    const { personId } = (await anApplicant()).actor;
    // One form of twenty: whatever any form holds is worn.
    const form = await formFor(personId ?? "", capped(5), "worn");
    expect(Object.keys(form.draw?.worn ?? {}).toSorted()).toEqual([...held].toSorted());
    const kept = idsOf(form).filter((id) => held.has(id));
    expect(form.draw?.overCap.toSorted()).toEqual(kept.toSorted());
    const free = await formFor(personId ?? "", capped(100), "worn");
    expect(free.draw).toMatchObject({ worn: {}, overCap: [] });
    expect(kept.length).toBeLessThan(idsOf(free).filter((id) => held.has(id)).length);
  });

  it("forgets forms that are older than the window", async () => {
    await setClock(database, new Date("2026-04-15T04:00:00Z"));
    const { personId } = (await anApplicant()).actor;
    const form = await formFor(personId ?? "", capped(5), "later");
    expect(form.draw?.worn).toEqual({});
  });
});
