import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { firstBrokenLink } from "@/lib/application/chain";
import type { Executed } from "@/lib/application/execute.command";
import { db } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { COMMANDS, type Step } from "../../factories/application";
import * as journey from "../../factories/journeys";
import { freshDatabase } from "../harness";
import { storedCase, storedLinks, storePerson, storeRuleSet, take } from "./stored-case";

await freshDatabase();
beforeAll(() => storeRuleSet());

const codes = (done: readonly Executed[]) =>
  done.map((one) => (one.ok ? "ok" : one.code)).toSorted();

describe("two officers at once", () => {
  const approve = COMMANDS["approve-decision"];
  const record = COMMANDS["record-interview"];
  const draft = COMMANDS["draft-decision"];
  const cases: readonly (readonly [string, readonly Step[], readonly Step[], string])[] = [
    [
      "approve one decision",
      journey.ADMISSION_DRAFTED,
      [
        ["2026-03-19 10:00", "head", approve],
        ["2026-03-19 10:00", "otherHead", { ...approve, number: "KZ-75-2026-000002" }],
      ],
      "wrong-stage",
    ],
    [
      "record one interview",
      journey.BOOKED,
      [
        ["2026-03-17 10:30", "police", record],
        ["2026-03-17 10:30", "police", { ...record, outcome: "negative" }],
      ],
      "not-booked",
    ],
    [
      "draft one decision",
      journey.DECISION,
      [
        ["2026-03-18 10:00", "specialist", draft],
        ["2026-03-18 10:00", "specialist", draft],
      ],
      "already-drafted",
    ],
    [
      "approve and return one draft",
      journey.ADMISSION_DRAFTED,
      [
        ["2026-03-19 10:00", "head", approve],
        ["2026-03-19 10:00", "otherHead", COMMANDS["return-draft"]],
      ],
      // Whoever comes second finds the case closed, or no draft.
      "not-drafted|wrong-stage",
    ],
  ];

  it.each(cases)("%s: exactly one does", async (_, before, both, refusal) => {
    for (let round = 0; round < 5; round += 1) {
      const stored = await storedCase(before);
      const done = codes(await Promise.all(both.map((step) => take(stored, step))));
      expect(done.filter((code) => code === "ok")).toHaveLength(1);
      expect(refusal.split("|")).toContain(done.find((code) => code !== "ok"));
      expect(firstBrokenLink(await storedLinks(stored.id), jcsHash)).toBeNull();
    }
  });
});

it("four agencies at once: each answer counts once, and the last opens the interview", async () => {
  const stored = await storedCase(journey.CHECK);
  const answers = journey.allClear("2026-03-10 11:00", 1);
  expect(codes(await Promise.all(answers.map((step) => take(stored, step))))).toEqual([
    "ok",
    "ok",
    "ok",
    "ok",
  ]);
  const events = await storedLinks(stored.id);
  expect(events.map(({ event }) => event.type).slice(-5)).toEqual([
    "agency-answered",
    "agency-answered",
    "agency-answered",
    "agency-answered",
    "interview-opened",
  ]);
});

describe("one person", () => {
  const start = (personId: string, service: "rpp" | "kandas" = "rpp") =>
    take({ id: randomUUID(), personId }, [
      "2026-03-02 10:00",
      "applicant",
      { ...COMMANDS.register, service },
    ]);

  it("who starts many times at once gets one application for a service", async () => {
    const personId = await storePerson();
    const done = await Promise.all([1, 2, 3, 4, 5].map(() => start(personId)));
    expect(codes(done)).toEqual([
      ...Array.from({ length: 4 }, () => "application-open-already"),
      "ok",
    ]);
    expect(await db.application.count({ where: { personId } })).toBe(1);
  });

  it("may have one for each service, and another when the first is over", async () => {
    const personId = await storePerson();
    expect(await start(personId, "rpp")).toMatchObject({ ok: true });
    expect(await start(personId, "kandas")).toMatchObject({ ok: true });
    const over = await storedCase(journey.REFUSED);
    expect(await start(over.personId)).toMatchObject({ ok: true });
  });

  it("who complains and has begun anew gets the old case back only without the new one", async () => {
    const stored = await storedCase(journey.COMPLAINT);
    const next = await storedCase(journey.TESTING, stored.personId);
    const uphold: Step = ["2026-04-02 10:00", "head", COMMANDS["uphold-complaint"]];
    expect(await take(stored, uphold)).toEqual({ ok: false, code: "application-open-already" });
    await take(next, ["2026-04-02 11:00", "applicant", COMMANDS.withdraw]);
    expect(await take(stored, uphold)).toMatchObject({ ok: true });
    expect(await start(stored.personId)).toEqual({ ok: false, code: "application-open-already" });
  });
});
