import { beforeAll, describe, expect, it, vi } from "vitest";
import { stateOf } from "@/lib/application/execute.command";
import { tickDueCases } from "@/lib/application/tick.command";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { withClient } from "@/lib/platform/postgres/connection";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { ruleSetAt, ruleSetById } from "@/lib/rules/rule-sets.query";
import { aBooking, at, COMMANDS, someId } from "../../factories/application";
import * as journey from "../../factories/journeys";
import { freshDatabase } from "../harness";
import { storedCase, storeRuleSet, take } from "./stored-case";

const database = await freshDatabase();
beforeAll(() => storeRuleSet());

const stateIn = async (id: string) =>
  stateOf(await db.application.findUniqueOrThrow({ where: { id } }));

async function storeSlot(n: number, start: string): Promise<void> {
  const { slotId, startsAt, endsAt } = aBooking(start, n);
  await db.slot.create({
    data: {
      id: slotId,
      region: "KZ-75",
      room: `Room ${n}`,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      openedById: someId(14),
    },
  });
}

describe("the clock", () => {
  it("acts on every case whose time has come, and on no other", async () => {
    const due = await storedCase(journey.HEARING);
    const other = await storedCase(journey.NOTICE_RECEIVED);
    const running = await storedCase(journey.ATTEMPT_RUNNING);
    await tickDueCases(at("2026-03-25 23:59"));
    expect((await stateIn(due.id)).decision?.hearing?.receivedOn).toBeNull();
    await tickDueCases(at("2026-03-26 00:00"));
    expect((await stateIn(due.id)).decision?.hearing?.receivedOn).toBe("2026-03-26");
    expect((await stateIn(other.id)).owner).toBe("applicant");
    await tickDueCases(at("2026-03-27 00:00"));
    expect((await stateIn(other.id)).owner).toBe("akimat-head");
    expect((await stateIn(running.id)).testing.runningAttempt).not.toBeNull();
  });

  it("goes on with the next case when one cannot be dealt with", async () => {
    const broken = await storedCase(journey.HEARING);
    const sound = await storedCase(journey.HEARING);
    await withClient(database.ownerUrl, (owner) =>
      owner.query(
        `update application set state = '{"due": "2026-03-01", "owner": "applicant"}' where id = $1`,
        [broken.id],
      ),
    );
    const logged = vi.spyOn(log, "error").mockImplementation(() => undefined);
    await tickDueCases(at("2026-03-26 00:00"));
    expect((await stateIn(sound.id)).decision?.hearing?.receivedOn).toBe("2026-03-26");
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ applicationId: broken.id }),
      expect.any(String),
    );
    logged.mockRestore();
    await withClient(database.ownerUrl, (owner) =>
      owner.query("update application set wake_at = null where id = $1", [broken.id]),
    );
  });

  it("lets no term to book lapse in a region without a free time", async () => {
    const waiting = await storedCase(journey.INTERVIEW);
    await tickDueCases(at("2026-03-13 00:00"));
    await tickDueCases(at("2026-03-17 00:00"));
    expect(await stateIn(waiting.id)).toMatchObject({ stage: "interview", due: "2026-03-26" });
    await storeSlot(7, "2026-04-06 10:00");
    await tickDueCases(at("2026-03-24 00:00"));
    await tickDueCases(at("2026-03-28 00:00"));
    expect((await stateIn(waiting.id)).decision?.grounds).toEqual(["not-completed"]);
  });
});

it("a withdrawn case gives its time back to others", async () => {
  const stored = await storedCase(journey.BOOKED);
  await storeSlot(1, "2026-03-17 10:00");
  const { id, slotId } = COMMANDS["book-interview"].booking;
  const { id: applicationId, personId } = stored;
  const booking = { id, slotId, applicationId, personId };
  await db.booking.create({
    data: { ...booking, status: "held", bookedAt: at("2026-03-11 09:00") },
  });
  await take(stored, ["2026-03-12 10:00", "applicant", COMMANDS.withdraw]);
  expect(await db.booking.findUnique({ where: { id } })).toMatchObject({
    status: "cancelled",
    endedAt: at("2026-03-12 10:00"),
    calendarSequence: 1,
  });
});

it("a day that the Government moved moves the terms", async () => {
  const addedAt = at("2026-03-01 10:00");
  const moved = { kind: "off", reason: "Government's decision", addedAt };
  await db.movedDay.create({ data: { ...moved, day: new Date("2026-03-05") } });
  const stored = await storedCase(journey.CHECK);
  expect((await stateIn(stored.id)).due).toBe("2026-04-08");
});

describe("the rule set in force", () => {
  const next = { ...RULE_SET_2026, id: "2026-draft", inForceFrom: "2026-03-01" };

  it("is not one that nobody has approved", async () => {
    await storeRuleSet(next, { draftedById: someId(30) });
    expect((await ruleSetAt(at("2026-03-02 10:00"))).ruleSet.id).toBe("2026-illustrative");
    expect((await ruleSetById("2026-draft")).ruleSet.id).toBe("2026-draft");
    await db.ruleSet.update({ where: { id: "2026-draft" }, data: { approvedById: someId(31) } });
    expect((await ruleSetAt(at("2026-03-02 10:00"))).ruleSet.id).toBe("2026-draft");
    expect((await ruleSetAt(at("2026-02-28 10:00"))).ruleSet.id).toBe("2026-illustrative");
  });

  it("is an error where there is none", async () => {
    await expect(ruleSetAt(at("2026-02-12 23:59"))).rejects.toThrow("No rule set");
  });
});
