import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { caseFile } from "@/lib/application/case-file.query";
import { openCase } from "@/lib/application/open-case.command";
import { historyOf } from "@/lib/application/timeline.query";
import { db } from "@/lib/platform/db";
import * as journeys from "../../factories/journeys";
import { anActor, storedCase, storeRuleSet } from "../application/stored-case";
import { freshDatabase } from "../harness";

await freshDatabase();
beforeAll(() => storeRuleSet());

describe("opening a case", () => {
  const auditor = anActor("specialist", { role: "auditor", region: null });

  it.each([
    ["specialist", anActor("specialist")],
    ["head", anActor("head")],
    ["police", anActor("police")],
    ["auditor", auditor],
  ])("by %s is written down, each time", async (_, actor) => {
    const { id } = await storedCase(journeys.INTERVIEW);
    expect((await openCase(actor, id))?.id).toBe(id);
    await openCase(actor, id);
    const trail = await db.auditEntry.findMany({ where: { subject: id } });
    expect(trail.map(({ action, actorRole }) => [action, actorRole])).toEqual([
      ["case-opened", actor.role],
      ["case-opened", actor.role],
    ]);
  });

  it("of another region, or before it came to the police, looks as if it did not exist", async () => {
    const { id } = await storedCase(journeys.INTERVIEW);
    const early = await storedCase(journeys.CHECK);
    const others = [
      anActor("specialist", { region: "KZ-71" }),
      anActor("police", { region: "KZ-71" }),
      anActor("agency", { agency: "knb" }),
      anActor("centre"),
      anActor("applicant"),
    ];
    for (const actor of others) {
      expect(await openCase(actor, id)).toBeNull();
      expect(await caseFile(actor, id)).toBeNull();
      expect(await historyOf(actor, id)).toEqual([]);
    }
    expect(await openCase(anActor("police"), early.id)).toBeNull();
    expect(await openCase(auditor, randomUUID())).toBeNull();
    expect(await db.auditEntry.count({ where: { subject: { in: [id, early.id] } } })).toBe(0);
  });

  it("shows who it is about, and what happened in its order", async () => {
    const { id } = await storedCase(journeys.INTERVIEW);
    const actor = anActor("specialist");
    expect((await caseFile(actor, id))?.person).toMatchObject({
      latinSurname: "KARIMOVA",
      dateOfBirth: "1990-06-15",
    });
    const types = (await historyOf(actor, id)).map(({ type }) => type);
    expect(types.at(-1)).toBe("registered");
    expect(types[0]).toBe("interview-opened");
  });
});
