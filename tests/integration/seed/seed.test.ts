import { beforeAll, expect, it } from "vitest";
import { firstBrokenLink } from "@/lib/application/chain";
import type { ApplicationEvent } from "@/lib/application/events";
import { db } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { seedDemo } from "@/prisma/seed/index";
import { freshDatabase, setClock } from "../harness";

const database = await freshDatabase();
const FIRST_MORNING = new Date("2026-03-02T04:00:00Z");

beforeAll(async () => {
  await setClock(database, FIRST_MORNING);
  await seedDemo();
  await setClock(database, FIRST_MORNING);
});

it("has cases at every stage, in three regions and both services", async () => {
  const cases = await db.application.findMany({
    select: { stage: true, region: true, service: true, outcome: true },
  });
  const all = (key: "stage" | "region" | "service") =>
    [...new Set(cases.map((one) => one[key]))].sort();
  expect(all("stage")).toEqual([
    "check",
    "closed",
    "decision",
    "interview",
    "questionnaire",
    "testing",
  ]);
  expect(all("region")).toEqual(["KZ-10", "KZ-55", "KZ-71"]);
  expect(all("service")).toEqual(["kandas", "rpp"]);
  const outcomes = cases.map(({ outcome }) => outcome).filter((outcome) => outcome !== null);
  expect(outcomes.sort()).toEqual(["admitted", "refused"]);
});

it("leaves an unbroken chain of events in every case", async () => {
  const cases = await db.application.findMany({
    select: { events: { orderBy: { sequence: "asc" } } },
  });
  for (const { events } of cases) {
    const links = events.map(({ type, payload, ...link }) => ({
      ...link,
      // Written by this program from the very type.
      event: { type, ...Object(payload) } as ApplicationEvent,
    }));
    expect(firstBrokenLink(links, jcsHash)).toBeNull();
  }
});

it("gives the police of Abai six interviews on the first day", async () => {
  const day = { gte: new Date("2026-03-01T19:00:00Z"), lt: new Date("2026-03-02T19:00:00Z") };
  const held = await db.booking.count({
    where: { status: "held", slot: { region: "KZ-10", startsAt: day } },
  });
  expect(held).toBe(6);
});
