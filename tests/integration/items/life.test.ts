import { beforeAll, describe, expect, it } from "vitest";
import { activePool } from "@/lib/exam/draw-inputs.query";
import { fromStoredDraft } from "@/lib/exam/stored-item.schema";
import type { Actor } from "@/lib/identity/roles";
import { createDraft, createVersion } from "@/lib/items/create-draft.command";
import { editDraft } from "@/lib/items/edit-draft.command";
import { itemPage } from "@/lib/items/item-page.query";
import { KEY_SEEN } from "@/lib/items/item-trail";
import { reviewItem } from "@/lib/items/review-item.command";
import { seeKeys } from "@/lib/items/see-key.command";
import { activate, retire, startTrial } from "@/lib/items/use-item.command";
import { db } from "@/lib/platform/db";
import { prepareExam, someone } from "@/tests/factories/candidate";
import { freshDatabase } from "../harness";
import { aDraft } from "./item-facts";

await freshDatabase();
let author: Actor;
let reviewer: Actor;
let applicant: Actor;

beforeAll(async () => {
  [author, reviewer] = [
    (await someone("testing-centre")).actor,
    (await someone("testing-centre")).actor,
  ];
  applicant = (await someone("applicant")).actor;
  await prepareExam();
});

const rowOf = (id: string) => db.item.findUniqueOrThrow({ where: { id } });
const refOf = async (id: string) => ({ id, revision: (await rowOf(id)).revision });
const fine = (option: number) => ({ option, isFit: true, remark: "" });

let stems = 0;
async function aNewDraft(): Promise<string> {
  stems += 1;
  const done = await createDraft(author, aDraft({ stem: `Дүкен нешеде ашылады (${stems})?` }));
  if (!done.ok) throw new Error(done.code);
  return done.id;
}

async function onTrial(): Promise<string> {
  const id = await aNewDraft();
  await reviewItem(reviewer, await refOf(id), fine(1));
  await startTrial(author, await refOf(id));
  return id;
}

describe("review", () => {
  it("is by somebody who did not write it and answers it right without the key", async () => {
    const id = await aNewDraft();
    expect(await reviewItem(author, await refOf(id), fine(1))).toEqual({
      ok: false,
      code: "own-work",
    });
    expect(await reviewItem(reviewer, await refOf(id), fine(1))).toEqual({
      ok: true,
      outcome: "reviewed",
    });
    expect(await rowOf(id)).toMatchObject({ status: "reviewed", reviewerId: reviewer.accountId });
  });

  it("sends back what is answered wrong or remarked on, and tells no key", async () => {
    const id = await aNewDraft();
    expect(await reviewItem(reviewer, await refOf(id), fine(0))).toEqual({
      ok: true,
      outcome: "answered-wrong",
    });
    const remark = { option: 1, isFit: false, remark: "Мәтінде сағат анық емес." };
    // One blind answer each: trying the other options is no review.
    expect(await reviewItem(reviewer, await refOf(id), remark)).toEqual({
      ok: false,
      code: "answered-before",
    });
    const other = (await someone("testing-centre")).actor;
    expect(await reviewItem(other, await refOf(id), remark)).toEqual({
      ok: true,
      outcome: "returned",
    });
    expect(await rowOf(id)).toMatchObject({ status: "draft", remark: remark.remark });
    expect(await reviewItem(other, await refOf(id), fine(1))).toMatchObject({ ok: true });
    expect(await itemPage(author, id)).toMatchObject({ wrongReviews: 1 });
  });

  it("is not for those who saw the key, nor for drafts that are not whole", async () => {
    const id = await aNewDraft();
    await seeKeys(reviewer, [id], "item");
    expect(await reviewItem(reviewer, await refOf(id), fine(1))).toEqual({
      ok: false,
      code: "key-seen",
    });
    const rationale = { key: "", distractors: ["", "", ""] as [string, string, string] };
    const open = await createDraft(author, aDraft({ stem: "Бұл не?", rationale }));
    if (!open.ok) expect.fail(open.code);
    expect(await reviewItem(reviewer, await refOf(open.id), fine(1))).toEqual({
      ok: false,
      code: "not-whole",
    });
  });

  it("of a new version is not for those who knew the old one's answer, as long as it is the same", async () => {
    const old = await onTrial();
    await activate(author, await refOf(old));
    const other = (await someone("testing-centre")).actor;
    const made = await createVersion(other, old);
    if (!made.ok) expect.fail(made.code);
    const review = async (by: Actor) => reviewItem(by, await refOf(made.id), fine(1));
    expect(await review(author)).toEqual({ ok: false, code: "own-work" });
    await seeKeys(reviewer, [old], "item");
    expect(await review(reviewer)).toEqual({ ok: false, code: "key-seen" });
    const options = ["Таңертең", "Түсте", "Кешке", "Түнде"] as const;
    await editDraft(other, await refOf(made.id), aDraft({ options: [...options] }));
    expect(await review(reviewer)).toEqual({ ok: true, outcome: "reviewed" });
  });

  it("is void once the item is edited, and who edited it cannot review it", async () => {
    const id = await aNewDraft();
    await reviewItem(reviewer, await refOf(id), fine(1));
    const third = (await someone("testing-centre")).actor;
    expect(
      await editDraft(third, await refOf(id), aDraft({ stem: "Дүкен қай уақытта ашылады?" })),
    ).toEqual({ ok: true });
    expect(await rowOf(id)).toMatchObject({ status: "draft", reviewerId: null });
    expect(await reviewItem(third, await refOf(id), fine(1))).toEqual({
      ok: false,
      code: "own-work",
    });
  });
});

describe("an edit", () => {
  it("from an older page is refused and changes nothing", async () => {
    const id = await aNewDraft();
    const page = await refOf(id);
    const [mine, theirs] = ["Бірінші сұрақ қандай?", "Екінші сұрақ қандай?"];
    expect(await editDraft(author, page, aDraft({ stem: mine }))).toEqual({ ok: true });
    expect(await editDraft(author, page, aDraft({ stem: theirs }))).toEqual({
      ok: false,
      code: "stale",
    });
    expect(fromStoredDraft(await rowOf(id)).stem).toBe(mine);
  });

  it("made twice at once is made once", async () => {
    const id = await aNewDraft();
    const page = await refOf(id);
    const both = await Promise.all([
      editDraft(author, page, aDraft({ stem: "Қайсысы бірінші?" })),
      editDraft(author, page, aDraft({ stem: "Қайсысы екінші?" })),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  it("of what may have been asked is refused: that is a new version", async () => {
    const draft = fromStoredDraft(await rowOf("R-003"));
    expect(await editDraft(author, await refOf("R-003"), draft)).toEqual({
      ok: false,
      code: "wrong-status",
    });
  });

  it("is the testing centre's alone, like every other command", async () => {
    const id = await aNewDraft();
    const ref = await refOf(id);
    const no = { ok: false, code: "not-allowed" };
    expect(await editDraft(applicant, ref, aDraft())).toEqual(no);
    expect(await reviewItem(applicant, ref, fine(1))).toEqual(no);
    expect(await startTrial(applicant, ref)).toEqual(no);
    expect(await activate(applicant, ref)).toEqual(no);
    expect(await retire(applicant, ref)).toEqual(no);
    expect(await seeKeys(applicant, [id], "item")).toEqual([]);
    expect(await db.auditEntry.count({ where: { actorId: applicant.accountId } })).toBe(0);
  });
});

describe("use", () => {
  it("comes step by step, and the pool is written down", async () => {
    const id = await aNewDraft();
    expect(await startTrial(author, await refOf(id))).toEqual({ ok: false, code: "wrong-status" });
    await reviewItem(reviewer, await refOf(id), fine(1));
    expect(await activate(author, await refOf(id))).toEqual({ ok: false, code: "wrong-status" });
    expect(await startTrial(author, await refOf(id))).toEqual({ ok: true });
    expect(await activate(author, await refOf(id))).toEqual({ ok: true });
    const { hash, items } = await activePool();
    expect(items.map((item) => item.id)).toContain(id);
    expect(await db.itemPool.count({ where: { hash } })).toBe(1);
  });

  it("of a new version retires the old one in the same moment", async () => {
    const made = await createVersion(author, "R-001");
    if (!made.ok) expect.fail(made.code);
    const { key } = await rowOf("R-001");
    await reviewItem(reviewer, await refOf(made.id), fine(key));
    await startTrial(author, await refOf(made.id));
    expect((await rowOf("R-001")).status).toBe("active");
    expect(await activate(author, await refOf(made.id))).toEqual({ ok: true });
    expect((await rowOf("R-001")).status).toBe("retired");
    expect((await rowOf(made.id)).status).toBe("active");
    expect(await retire(author, await refOf("R-001"))).toEqual({ ok: false, code: "wrong-status" });
  });

  it("of one question of a text brings the other with it, and never one alone", async () => {
    const text = "Айбек — жүргізуші. Ол таңертең сағат жетіде тұрады.";
    const stimulus = { text, group: "text-new" };
    const ids: string[] = [];
    for (const stem of ["Айбек кім?", "Айбек нешеде тұрады?"]) {
      const done = await createDraft(author, aDraft({ kind: "text", stem, stimulus }));
      if (!done.ok) expect.fail(done.code);
      await reviewItem(reviewer, await refOf(done.id), fine(1));
      ids.push(done.id);
    }
    const [one = "", other = ""] = ids;
    await startTrial(author, await refOf(one));
    expect(await activate(author, await refOf(one))).toEqual({ ok: false, code: "not-whole" });
    await startTrial(author, await refOf(other));
    expect(await activate(author, await refOf(one))).toEqual({ ok: true });
    expect((await rowOf(other)).status).toBe("active");
  });

  it("ends unless a form could no longer be filled", async () => {
    const gaps = await db.item.findMany({ where: { kind: "gap", status: "active" } });
    const outcomes: string[] = [];
    for (const { id } of gaps) {
      const done = await retire(author, await refOf(id));
      outcomes.push(done.ok ? "retired" : done.code);
    }
    expect(outcomes.filter((one) => one === "retired")).toHaveLength(gaps.length - 8);
    expect(new Set(outcomes)).toEqual(new Set(["retired", "bank-too-small"]));
  });
});

describe("who saw the key", () => {
  it("is written down before it is shown, one entry an item", async () => {
    const id = await onTrial();
    const [seen] = await seeKeys(reviewer, [id], "list");
    expect(seen?.draft.key).toBe(1);
    const trail = await db.auditEntry.findMany({ where: { subject: id, action: KEY_SEEN } });
    expect(trail.map(({ actorId, detail }) => [actorId, detail])).toEqual([
      [reviewer.accountId, { place: "list" }],
    ]);
  });
});
