import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { execute } from "@/lib/application/execute.command";
import { cancelBooking } from "@/lib/interview/book-slot.command";
import { closeSlot } from "@/lib/interview/close-slots.command";
import { db } from "@/lib/platform/db";
import { runs } from "../../factories/runs";
import { storeRuleSet } from "../application/stored-case";
import { freshDatabase } from "../harness";
import {
  aCaseToBook,
  anOpenSlot,
  type Booker,
  book,
  booked,
  bookingsOf,
  casesToBook,
  move,
  NOW,
  otherCaseOf,
  police,
  stateOfCase,
} from "./desk";

await freshDatabase();
beforeAll(() => storeRuleSet());

const codesOf = (done: readonly { ok: boolean; code?: string }[]) =>
  done.map((one) => (one.ok ? "ok" : (one.code ?? ""))).toSorted();

const TAKING = ["held", "attended", "missed"];

/** What must hold after any of it: one holder a slot, one time a person, and the case says the same as the row. */
async function expectOneHolderEach(bookers: readonly Booker[]): Promise<void> {
  const rows = await db.booking.findMany({ where: { status: { in: TAKING } } });
  const slots = rows.map(({ slotId }) => slotId);
  expect(new Set(slots).size).toBe(slots.length);
  const people = rows.filter(({ status }) => status === "held").map(({ personId }) => personId);
  expect(new Set(people).size).toBe(people.length);
  for (const booker of bookers) {
    const held = rows.find(({ applicationId, status }) => {
      return applicationId === booker.id && status === "held";
    });
    const { interview } = await stateOfCase(booker);
    expect(interview?.booking?.id ?? null).toBe(held?.id ?? null);
  }
}

describe("one time", () => {
  it("that 200 people book at once has one holder, and everybody else is told that it is taken", async () => {
    const bookers = await casesToBook(200);
    const slotId = await anOpenSlot("2026-03-17 10:00");
    const done = await Promise.all(bookers.map((booker) => book(booker, slotId)));
    expect(codesOf(done)).toEqual(["ok", ...Array.from({ length: 199 }, () => "slot-taken")]);
    expect(await db.booking.count({ where: { slotId } })).toBe(1);
    // The losers have lost nothing: no event, no job, no change.
    const ids = bookers.map(({ id }) => id);
    expect(await db.applicationEvent.count({ where: { applicationId: { in: ids } } })).toBe(1);
    await expectOneHolderEach(bookers);
  });

  it("that several want to move to goes to one, and the others keep what they had", async () => {
    const bookers = await casesToBook(12);
    const wanted = await anOpenSlot("2026-03-18 09:00");
    for (const [index, booker] of bookers.entries()) {
      await booked(booker, await anOpenSlot("2026-03-18 10:00", `room ${index}`));
    }
    const done = await Promise.all(bookers.map((booker) => move(booker, wanted)));
    expect(codesOf(done)).toEqual(["ok", ...Array.from({ length: 11 }, () => "slot-taken")]);
    expect(await db.booking.count({ where: { status: "moved" } })).toBe(1);
    await expectOneHolderEach(bookers);
  });

  it("is either booked or closed, never both", async () => {
    for (let round = 0; round < 15; round += 1) {
      const booker = await aCaseToBook();
      const slotId = await anOpenSlot("2026-03-19 09:00", `round ${round}`);
      const [taken, closed] = await Promise.all([
        book(booker, slotId),
        closeSlot(police(), slotId, null, NOW),
      ]);
      expect([taken.ok, closed.ok].filter(Boolean)).toHaveLength(1);
      if (!taken.ok) expect(taken.code).toBe("slot-gone");
      if (!closed.ok) expect(["booked-meanwhile", "reason-missing"]).toContain(closed.code);
    }
  });
});

describe("one person", () => {
  it("who presses twenty times at once gets one time", async () => {
    const booker = await aCaseToBook();
    const slots = await Promise.all(
      Array.from({ length: 20 }, (_, n) => anOpenSlot("2026-03-20 09:00", `press ${n}`)),
    );
    const done = await Promise.all(slots.map((slotId) => book(booker, slotId)));
    expect(codesOf(done)).toEqual([...Array.from({ length: 19 }, () => "booked-already"), "ok"]);
    expect(await bookingsOf(booker)).toHaveLength(1);
  });

  it("with a case for each service holds one time, not two", async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await aCaseToBook();
      const other = await otherCaseOf(one);
      const slots = [
        await anOpenSlot("2026-03-26 09:00", `two ${round}`),
        await anOpenSlot("2026-03-26 10:00", `two ${round}`),
      ] as const;
      const done = await Promise.all([book(one, slots[0]), book(other, slots[1])]);
      expect(codesOf(done)).toEqual(["booked-elsewhere", "ok"]);
      await expectOneHolderEach([one, other]);
    }
  });
});

it("whatever happens at once, in whatever order, leaves one holder a time and one time a person", async () => {
  const step = fc.record({
    who: fc.nat(7),
    where: fc.nat(5),
    what: fc.constantFrom("book", "book", "move", "cancel", "close", "give-up", "withdraw"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
      await db.slot.updateMany({ data: { closedAt: NOW } });
      const bookers = await casesToBook(8);
      const slots: string[] = [];
      for (let n = 0; n < 6; n += 1) slots.push(await anOpenSlot(`2026-04-0${n + 1} 09:00`));
      await Promise.all(
        steps.map(({ who, where, what }) => {
          const [booker, slotId] = [bookers[who], slots[where]];
          if (booker === undefined || slotId === undefined) throw new Error("There are as many");
          switch (what) {
            case "book":
              return book(booker, slotId);
            case "move":
              return move(booker, slotId);
            case "cancel":
              return cancelBooking(booker.actor, booker.id, NOW);
            case "close":
              return closeSlot(police(), slotId, null, NOW);
            case "give-up":
              return closeSlot(police(), slotId, "Қызметкер ауырып қалды", NOW);
            default:
              return execute(booker.actor, booker.id, { type: "withdraw" }, NOW);
          }
        }),
      );
      await expectOneHolderEach(bookers);
      // A closed time is nobody's.
      const closedAndHeld = { status: "held", slot: { closedAt: { not: null } } };
      const ids = bookers.map(({ id }) => id);
      const stray = { ...closedAndHeld, applicationId: { in: ids } };
      expect(await db.booking.count({ where: stray })).toBe(0);
    }),
    runs(12),
  );
});
