import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { ownQuestionnaire } from "@/lib/questionnaire/questionnaire.query";
import { removeItem, saveItem, saveSection } from "@/lib/questionnaire/save-section.command";
import { at } from "../../factories/application";
import { storeRuleSet } from "../application/stored-case";
import { freshDatabase } from "../harness";
import { type OpenCase, openCase, storedActor } from "./open-case";

const now = at("2026-03-03 10:00");

beforeAll(async () => {
  await freshDatabase();
  await storeRuleSet();
});

async function draftOf({ applicant, id }: OpenCase) {
  const own = await ownQuestionnaire(applicant, id, now);
  if (own === null) throw new Error("the applicant has a questionnaire");
  return own;
}

describe("saving a page", () => {
  it("keeps what was typed, complete or not, and right or not", async () => {
    const open = await openCase();
    const place = { applicationId: open.id, section: "education" } as const;
    const typed = { education: "bachelor", graduationYear: "someday" };
    expect(await saveSection(open.applicant, place, typed, 0, now)).toEqual({
      ok: true,
      version: 1,
    });
    const { draft, version } = await draftOf(open);
    expect(version).toBe(1);
    expect(draft.education).toMatchObject({ typed, version: 1 });
  });

  it("refuses an older page of the same topic and says what stands there", async () => {
    const open = await openCase();
    const place = { applicationId: open.id, section: "housing" } as const;
    const mine = { housing: "own", housingAddress: "Көкшетау" };
    await saveSection(open.applicant, place, { housing: "lease" }, 0, now);
    const second = await saveSection(open.applicant, place, mine, 0, now);
    expect(second).toEqual({
      ok: false,
      code: "stale",
      version: 1,
      typed: { housing: "lease" },
      savedAt: now.toISOString(),
    });
    // Sent again with the version that the refusal gave, it is a decision and not an accident.
    expect(await saveSection(open.applicant, place, mine, 1, now)).toEqual({
      ok: true,
      version: 2,
    });
    expect((await draftOf(open)).draft.housing?.typed).toEqual(mine);
  });

  it("lets two windows save different topics", async () => {
    const open = await openCase();
    const save = (section: "housing" | "military", typed: Record<string, string>) =>
      saveSection(open.applicant, { applicationId: open.id, section }, typed, 0, now);
    const both = await Promise.all([
      save("housing", { housing: "none" }),
      save("military", { militaryService: "none" }),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const { draft } = await draftOf(open);
    expect(draft.housing?.typed).toEqual({ housing: "none" });
    expect(draft.military?.typed).toEqual({ militaryService: "none" });
  });

  it("takes a double click for one", async () => {
    const open = await openCase();
    const place = { applicationId: open.id, section: "funds" } as const;
    const typed = { hasFunds: "no" };
    const both = await Promise.all([
      saveSection(open.applicant, place, typed, 0, now),
      saveSection(open.applicant, place, typed, 0, now),
    ]);
    expect(both).toEqual([
      { ok: true, version: 1 },
      { ok: true, version: 1 },
    ]);
  });

  it("is for the applicant alone, while the stage is open", async () => {
    const open = await openCase();
    const stranger = (await openCase()).applicant;
    const officer = await storedActor("akimat-specialist", { region: "KZ-11" });
    const place = { applicationId: open.id, section: "funds" } as const;
    for (const actor of [stranger, officer]) {
      const done = await saveSection(actor, place, { hasFunds: "no" }, 0, now);
      expect(done).toEqual({ ok: false, code: "not-allowed" });
    }
    expect(await ownQuestionnaire(stranger, open.id, now)).toBeNull();
    expect(await db.questionnaire.count({ where: { applicationId: open.id } })).toBe(0);
  });
});

describe("a list", () => {
  const job = { occupation: "2142", from: "2020-01" };

  it("adds an entry once, however often it is sent", async () => {
    const open = await openCase();
    const place = { applicationId: open.id, section: "work" } as const;
    const item = { id: "abc", typed: job, version: 0 };
    await Promise.all([1, 2, 3].map(() => saveItem(open.applicant, place, item, now)));
    expect((await draftOf(open)).draft.work?.items).toEqual([{ ...item, version: 1 }]);
  });

  it("refuses an older page of the same entry only", async () => {
    const open = await openCase();
    const place = { applicationId: open.id, section: "work" } as const;
    const save = (id: string, from: string, version: number) =>
      saveItem(open.applicant, place, { id, typed: { ...job, from }, version }, now);
    await save("one", "2020-01", 0);
    expect(await save("two", "2021-01", 0)).toEqual({ ok: true, version: 2 });
    expect(await save("one", "2022-01", 0)).toMatchObject({ code: "stale", typed: job });
    expect(await save("one", "2022-01", 1)).toEqual({ ok: true, version: 3 });
  });

  it("lets an entry go, twice without harm", async () => {
    const open = await openCase();
    const place = { applicationId: open.id, section: "work" } as const;
    await saveItem(open.applicant, place, { id: "one", typed: job, version: 0 }, now);
    expect(await removeItem(open.applicant, place, "one", now)).toEqual({ ok: true, version: 2 });
    expect(await removeItem(open.applicant, place, "one", now)).toEqual({ ok: true, version: 2 });
  });

  it("has an end", async () => {
    const open = await openCase();
    const place = { applicationId: open.id, section: "addresses" } as const;
    for (let n = 0; n < 20; n += 1) {
      await saveItem(open.applicant, place, { id: `h${n}`, typed: {}, version: 0 }, now);
    }
    const over = await saveItem(open.applicant, place, { id: "h20", typed: {}, version: 0 }, now);
    expect(over).toEqual({ ok: false, code: "list-full" });
  });
});
