import { beforeAll, describe, expect, it } from "vitest";
import { queueOf } from "@/lib/application/queue.query";
import { QueueFilter, type QueueView, RankingFilter } from "@/lib/application/queue.schema";
import { rankingOf } from "@/lib/application/ranking.query";
import { searchCases } from "@/lib/application/search.query";
import type { RegionCode } from "@/lib/identity/regions";
import { db } from "@/lib/platform/db";
import type { Step } from "../../factories/application";
import * as journeys from "../../factories/journeys";
import { anActor, storeRuleSet } from "../application/stored-case";
import { freshDatabase } from "../harness";
import { aRow } from "./case-row";

await freshDatabase();
beforeAll(() => storeRuleSet());

const filter = (given: Partial<QueueFilter> = {}): QueueFilter => ({
  ...QueueFilter.parse({ service: null, stage: null }),
  ...given,
});

const idsOf = async (view: QueueView, region: RegionCode, who: "specialist" | "head" = "head") =>
  (await queueOf(anActor(who, { region }), filter({ view })))?.cases.map(({ id }) => id);

describe("the queue", () => {
  it("shows the cases of the actor's own region and no other", async () => {
    const own = await aRow(journeys.DECISION, { region: "KZ-10" });
    await aRow(journeys.DECISION, { region: "KZ-11" });
    expect(await idsOf("open", "KZ-10")).toEqual([own]);
    for (const who of ["police", "applicant", "agency"] as const) {
      expect(await queueOf(anActor(who, { region: "KZ-10" }), filter())).toBeNull();
    }
  });

  it.each<[QueueView, readonly Step[]]>([
    ["draft", journeys.DECISION],
    ["draft", journeys.POINTS_SHORT],
    ["objections", journeys.OBJECTED],
    ["approve", journeys.ADMISSION_DRAFTED],
    ["complaints", journeys.COMPLAINT],
    ["annulments", journeys.ANNULMENT],
    ["closed", journeys.ADMITTED],
  ])("has a case for %s in that view and in no other kind of work", async (view, steps) => {
    const region = "KZ-15";
    const id = await aRow(steps, { region });
    const works = ["draft", "objections", "approve", "escalated", "complaints", "annulments"];
    for (const other of works as QueueView[]) {
      expect((await idsOf(other, region))?.includes(id)).toBe(other === view);
    }
    expect((await idsOf("closed", region))?.includes(id)).toBe(view === "closed");
  });

  it("gives each role its own turn", async () => {
    const region = "KZ-19";
    const draft = await aRow(journeys.DECISION, { region });
    const approve = await aRow(journeys.ADMISSION_DRAFTED, { region });
    await aRow(journeys.HEARING, { region });
    expect(await idsOf("turn", region, "specialist")).toEqual([draft]);
    expect(await idsOf("turn", region, "head")).toEqual([approve]);
  });

  it("puts first what is due first, so what is overdue leads", async () => {
    const region = "KZ-23";
    const later = await aRow(journeys.DECISION, { region, due: "2026-04-10" });
    const overdue = await aRow(journeys.DECISION, { region, due: "2026-02-20" });
    const sooner = await aRow(journeys.QUESTIONNAIRE, { region, due: "2026-03-20" });
    expect(await idsOf("open", region)).toEqual([overdue, sooner, later]);
  });

  it("narrows by service and stage, pages by fifty, and counts every view", async () => {
    const region = "KZ-27";
    for (let n = 0; n < 52; n += 1) {
      const due = `2026-04-${String(1 + (n % 28)).padStart(2, "0")}`;
      await aRow(journeys.CHECK, { region, due, service: n < 3 ? "kandas" : "rpp" });
    }
    await aRow(journeys.DECISION, { region });
    const actor = anActor("specialist", { region });
    const all = await queueOf(actor, filter({ view: "open" }));
    expect(all).toMatchObject({ count: 53, pages: 2, counts: { open: 53, draft: 1, turn: 1 } });
    expect(all?.cases).toHaveLength(50);
    const second = await queueOf(actor, filter({ view: "open", page: 2 }));
    expect(second?.cases).toHaveLength(3);
    const seen = [...(all?.cases ?? []), ...(second?.cases ?? [])].map(({ id }) => id);
    expect(new Set(seen).size).toBe(53);
    const narrow = filter({ view: "open", service: "kandas", stage: "check" });
    expect((await queueOf(actor, narrow))?.count).toBe(3);
  });
});

describe("the search", () => {
  const region = "KZ-31";
  const found = async (text: string, who = anActor("specialist", { region })) =>
    (await searchCases(who, text)).map(({ name }) => name.latinSurname);

  beforeAll(async () => {
    const name = {
      latinSurname: "KASSYMOV",
      latinGivenName: "YERLAN",
      cyrillicSurname: "Қасымов",
      cyrillicGivenName: "Ерлан",
    };
    await aRow(journeys.CHECK, { region, name });
    await aRow(journeys.CHECK, { region });
    await aRow(journeys.CHECK, { region: "KZ-33", name });
  });

  it.each([
    ["in Latin", "kassymov"],
    ["in Cyrillic", "Қасымов"],
    ["typed without Kazakh letters", "касымов"],
    ["by given name and surname in any order", "ерлан касым"],
    ["in part", "KASS"],
  ])("finds a person %s, in the own region only", async (_, text) => {
    expect(await found(text)).toEqual(["KASSYMOV"]);
  });

  it("finds by the number of the case and of the document", async () => {
    const row = await db.application.findFirstOrThrow({
      where: { region, person: { latinSurname: "KASSYMOV" } },
      include: { person: true },
    });
    expect(await found(row.number)).toEqual(["KASSYMOV"]);
    expect(await found(row.person.documentNumber.toLowerCase())).toEqual(["KASSYMOV"]);
  });

  it("takes nothing typed for a pattern, and gives nothing for next to nothing", async () => {
    for (const text of ["%%%", "__", "k", " ", "\\\\", "'; drop table person; --"]) {
      expect(await found(text)).toEqual([]);
    }
  });

  it("is not for the police or an agency", async () => {
    expect(await found("kassymov", anActor("police", { region }))).toEqual([]);
    expect(await found("kassymov", anActor("agency", { agency: "knb" }))).toEqual([]);
  });
});

it("ranks assessed cases by total within service and region, equal totals alike", async () => {
  const region = "KZ-35";
  const first = await aRow(journeys.CHECK, { region, total: 700 });
  const second = [
    await aRow(journeys.CHECK, { region, total: 500 }),
    await aRow(journeys.CHECK, { region, total: 500 }),
  ];
  const last = await aRow(journeys.POINTS_SHORT, { region, total: 380 });
  await aRow(journeys.CHECK, { region, total: 900, service: "kandas" });
  await aRow(journeys.CHECK, { region: "KZ-39", total: 900 });
  await aRow(journeys.QUESTIONNAIRE, { region });
  const ranking = await rankingOf(anActor("head", { region }), RankingFilter.parse({}));
  expect(ranking?.cases.map(({ rank }) => rank)).toEqual([1, 2, 2, 4]);
  const ids = ranking?.cases.map(({ id }) => id) ?? [];
  expect([ids[0], ids[3]]).toEqual([first, last]);
  expect(ids.slice(1, 3).toSorted()).toEqual(second.toSorted());
  expect(await rankingOf(anActor("police", { region }), RankingFilter.parse({}))).toBeNull();
});
