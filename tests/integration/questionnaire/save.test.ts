import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import type { Typed } from "@/lib/questionnaire/draft.schema";
import { ownQuestionnaire } from "@/lib/questionnaire/questionnaire.query";
import { saveChange } from "@/lib/questionnaire/save-section.command";
import type { SectionKey } from "@/lib/questionnaire/sections";
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

const saving =
  ({ applicant, id }: OpenCase, section: SectionKey) =>
  (base: Typed, typed: Typed) =>
    saveChange(applicant, { applicationId: id, section }, { kind: "answers", base, typed }, now);

describe("saving a page", () => {
  it("keeps what was typed, complete or not, and right or not", async () => {
    const open = await openCase();
    const typed = { education: "bachelor", graduationYear: "someday" };
    const saved = await saving(open, "education")({}, typed);
    expect(saved).toEqual({ ok: true, version: 1, typed });
    const { draft } = await draftOf(open);
    expect(draft.education).toMatchObject({ typed, version: 1 });
  });

  it("merges what two windows changed apart, whichever came first", async () => {
    const open = await openCase();
    const save = saving(open, "licence");
    const base = { professionalLicence: "no", jobOffer: "no" };
    await save({}, base);
    const both = await Promise.all([
      save(base, { ...base, professionalLicence: "yes", licenceName: "Дәрігер" }),
      save(base, { ...base, jobOffer: "yes", offerEmployer: "Семей зауыты" }),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await draftOf(open)).draft.licence?.typed).toEqual({
      professionalLicence: "yes",
      licenceName: "Дәрігер",
      jobOffer: "yes",
      offerEmployer: "Семей зауыты",
    });
  });

  it("asks about an answer that both changed, and has saved all else", async () => {
    const open = await openCase();
    const save = saving(open, "housing");
    await save({}, { housing: "lease" });
    await save({ housing: "lease" }, { housing: "relative" });
    const mine = { housing: "own", housingAddress: "Көкшетау" };
    const theirs = { housing: "relative", housingAddress: "Көкшетау" };
    expect(await save({ housing: "lease" }, mine)).toEqual({
      ok: false,
      code: "both-changed",
      names: ["housing"],
      typed: theirs,
      version: 3,
      savedAt: now.toISOString(),
    });
    expect((await draftOf(open)).draft.housing?.typed).toEqual(theirs);
    // Sent again after a look at both, it is a decision and not an accident.
    expect(await save(theirs, mine)).toEqual({ ok: true, version: 4, typed: mine });
  });

  it("lets exactly one of two saves at once win an answer, and tells the other", async () => {
    const open = await openCase();
    const save = saving(open, "region");
    const regions = ["KZ-10", "KZ-11", "KZ-19", "KZ-27"];
    const all = await Promise.all(
      regions.map((settlementRegion) => save({}, { settlementRegion })),
    );
    const [winner, ...others] = all.filter(({ ok }) => ok);
    expect(others).toEqual([]);
    if (!winner?.ok) throw new Error("one of them was first");
    for (const loser of all.filter(({ ok }) => !ok)) {
      expect(loser).toMatchObject({ code: "both-changed", typed: winner.typed });
    }
    expect((await draftOf(open)).draft.region?.typed).toEqual(winner.typed);
  });

  it("lets two windows save different topics", async () => {
    const open = await openCase();
    const both = await Promise.all([
      saving(open, "housing")({}, { housing: "none" }),
      saving(open, "military")({}, { militaryService: "none" }),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const { draft } = await draftOf(open);
    expect(draft.housing?.typed).toEqual({ housing: "none" });
    expect(draft.military?.typed).toEqual({ militaryService: "none" });
  });

  it("takes a double click for one", async () => {
    const open = await openCase();
    const typed = { hasFunds: "no" };
    const save = saving(open, "funds");
    const once = { ok: true, version: 1, typed };
    expect(await Promise.all([save({}, typed), save({}, typed)])).toEqual([once, once]);
  });

  it("is for the applicant alone, while the stage is open", async () => {
    const open = await openCase();
    const stranger = (await openCase()).applicant;
    const officer = await storedActor("akimat-specialist", { region: "KZ-11" });
    for (const applicant of [stranger, officer]) {
      const done = await saving({ ...open, applicant }, "funds")({}, { hasFunds: "no" });
      expect(done).toEqual({ ok: false, code: "not-allowed" });
    }
    expect(await ownQuestionnaire(stranger, open.id, now)).toBeNull();
    expect(await db.questionnaire.count({ where: { applicationId: open.id } })).toBe(0);
  });
});

describe("a list", () => {
  const job = { occupation: "2142", from: "2020-01" };

  const listing = ({ applicant, id: applicationId }: OpenCase, section: SectionKey = "work") => {
    const place = { applicationId, section };
    return {
      save: (id: string, base: Typed | null, typed: Typed) =>
        saveChange(applicant, place, { kind: "entry", id, base, typed }, now),
      remove: (id: string, base: Typed) =>
        saveChange(applicant, place, { kind: "removal", id, base }, now),
    };
  };
  const jobsOf = async (open: OpenCase) => (await draftOf(open)).draft.work?.items;

  it("adds an entry once, however often it is sent", async () => {
    const open = await openCase();
    const { save } = listing(open);
    await Promise.all([1, 2, 3].map(() => save("abc", null, job)));
    expect(await jobsOf(open)).toEqual([{ id: "abc", typed: job, version: 1 }]);
  });

  it("keeps the entries that two devices add at the same time", async () => {
    const open = await openCase();
    const { save } = listing(open);
    await Promise.all(["one", "two", "three"].map((id) => save(id, null, job)));
    expect((await jobsOf(open))?.map(({ id }) => id).toSorted()).toEqual(["one", "three", "two"]);
  });

  it("merges two changes of one entry, and asks where they differ", async () => {
    const open = await openCase();
    const { save } = listing(open);
    await save("one", null, job);
    await save("one", job, { ...job, from: "2021-01" });
    const merged = { ...job, from: "2021-01", occupation: "2512" };
    expect(await save("one", job, { ...job, occupation: "2512" })).toEqual({
      ok: true,
      version: 3,
      typed: merged,
    });
    expect(await save("one", job, { ...job, from: "2022-01" })).toMatchObject({
      code: "both-changed",
      names: ["from"],
      typed: merged,
    });
  });

  it("lets an entry go, twice without harm", async () => {
    const open = await openCase();
    const { save, remove } = listing(open);
    await save("one", null, job);
    const gone = { ok: true, version: 2, typed: null };
    expect(await remove("one", job)).toEqual(gone);
    expect(await remove("one", job)).toEqual(gone);
  });

  it("does not let an entry go that another window has changed since", async () => {
    const open = await openCase();
    const { save, remove } = listing(open);
    await save("one", null, job);
    const theirs = { ...job, employer: "Завод" };
    await save("one", job, theirs);
    expect(await remove("one", job)).toMatchObject({ code: "changed-meanwhile", typed: theirs });
    expect((await jobsOf(open))?.[0]?.typed).toEqual(theirs);
    expect(await remove("one", theirs)).toMatchObject({ ok: true, typed: null });
  });

  it("says that a changed entry was removed, and takes it anew when sent again", async () => {
    const open = await openCase();
    const { save, remove } = listing(open);
    await save("one", null, job);
    await remove("one", job);
    const mine = { ...job, employer: "Завод" };
    expect(await save("one", job, mine)).toMatchObject({ ok: false, code: "removed-meanwhile" });
    expect(await jobsOf(open)).toEqual([]);
    expect(await save("one", null, mine)).toMatchObject({ ok: true, typed: mine });
  });

  it("has an end", async () => {
    const open = await openCase();
    const { save } = listing(open, "addresses");
    for (let n = 0; n < 20; n += 1) await save(`h${n}`, null, {});
    expect(await save("h20", null, {})).toEqual({ ok: false, code: "list-full" });
  });
});
