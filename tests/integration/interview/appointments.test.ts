import { beforeAll, describe, expect, it } from "vitest";
import { ownCase } from "@/lib/application/application.query";
import { execute } from "@/lib/application/execute.command";
import { cancelBooking } from "@/lib/interview/book-slot.command";
import { closeDay, closeSlot } from "@/lib/interview/close-slots.command";
import { freeTimes } from "@/lib/interview/free-times.query";
import { openSlots } from "@/lib/interview/open-slots.command";
import { ownInterview } from "@/lib/interview/own-interview.query";
import type { SlotPlan } from "@/lib/interview/slots";
import { db } from "@/lib/platform/db";
import { at } from "../../factories/application";
import { anActor, jobsOf, storeRuleSet } from "../application/stored-case";
import { freshDatabase } from "../harness";
import {
  aCaseToBook,
  anOpenSlot,
  type Booker,
  book,
  booked,
  bookingsOf,
  move,
  NOW,
  otherCaseOf,
  police,
  stateOfCase,
} from "./desk";

await freshDatabase();
beforeAll(() => storeRuleSet());

const REASON = "Қызметкер ауырып қалды";

/** The page of a case, as its applicant sees it. */
async function pageOf({ actor, id }: Booker, now = NOW) {
  const own = await ownCase(actor, id);
  if (own === null) throw new Error("It is theirs");
  return ownInterview(own, now);
}

const isFree = async (slotId: string) =>
  (await freeTimes("KZ-75", NOW)).some((time) => time.slotId === slotId);

describe("a booking", () => {
  it("takes the time from the offer and gives the case to the police", async () => {
    const booker = await aCaseToBook();
    const slotId = await anOpenSlot("2026-03-17 09:00", "b1");
    expect(await isFree(slotId)).toBe(true);
    const bookingId = await booked(booker, slotId);
    expect(await isFree(slotId)).toBe(false);
    expect(await stateOfCase(booker)).toMatchObject({
      owner: "police",
      due: "2026-03-17",
      interview: { booking: { id: bookingId, slotId }, changes: 0 },
    });
    expect(await jobsOf(booker.id)).toEqual(["send-appointment"]);
    expect(await pageOf(booker)).toMatchObject({
      phase: "booked",
      appointment: { bookingId, room: "b1" },
      change: { refusal: null, left: 2 },
    });
  });

  it.each<[string, () => Promise<[Booker, string]>, string]>([
    [
      "of another region's time",
      async () => [await aCaseToBook(), await anOpenSlot("2026-03-17 10:00", "o", "KZ-71")],
      "slot-gone",
    ],
    [
      "of a time that has begun",
      async () => [await aCaseToBook(), await anOpenSlot("2026-03-11 09:00", "past")],
      "slot-in-past",
    ],
    [
      "of a closed time",
      async () => {
        const slotId = await anOpenSlot("2026-03-17 11:00", "closed");
        await closeSlot(police(), slotId, null, NOW);
        return [await aCaseToBook(), slotId];
      },
      "slot-gone",
    ],
    [
      "in somebody else's case",
      async () => {
        const { actor } = await aCaseToBook();
        const slotId = await anOpenSlot("2026-03-17 12:00", "else");
        return [{ ...(await aCaseToBook()), actor }, slotId];
      },
      "not-allowed",
    ],
  ])("%s is refused, and writes nothing", async (_, given, code) => {
    const [booker, slotId] = await given();
    expect(await book(booker, slotId)).toEqual({ ok: false, code });
    expect(await bookingsOf(booker)).toEqual([]);
    expect(await jobsOf(booker.id)).toEqual([]);
  });

  it("for a person who holds a time in another case is refused", async () => {
    const one = await aCaseToBook();
    const other = await otherCaseOf(one);
    await booked(one, await anOpenSlot("2026-03-17 14:00", "e1"));
    const second = await book(other, await anOpenSlot("2026-03-17 15:00", "e1"));
    expect(second).toEqual({ ok: false, code: "booked-elsewhere" });
    expect((await stateOfCase(other)).interview?.booking).toBeNull();
  });
});

describe("a change", () => {
  it("moves to the new time, frees the old one and is counted", async () => {
    const booker = await aCaseToBook();
    const from = await anOpenSlot("2026-03-17 09:00", "m1");
    const to = await anOpenSlot("2026-03-18 09:00", "m1");
    await booked(booker, from);
    expect(await move(booker, to)).toMatchObject({ ok: true });
    expect(await isFree(from)).toBe(true);
    expect(await bookingsOf(booker)).toMatchObject([
      { slotId: from, status: "moved", calendarSequence: 0 },
      { slotId: to, status: "held", calendarSequence: 1 },
    ]);
    expect((await pageOf(booker)).change).toMatchObject({ refusal: null, left: 1 });
  });

  it("to the very same time, or to one that somebody holds, is refused", async () => {
    const booker = await aCaseToBook();
    const own = await anOpenSlot("2026-03-17 09:00", "m2");
    const others = await anOpenSlot("2026-03-17 10:00", "m2");
    await booked(booker, own);
    await booked(await aCaseToBook(), others);
    expect(await move(booker, own)).toEqual({ ok: false, code: "same-slot" });
    expect(await move(booker, others)).toEqual({ ok: false, code: "slot-taken" });
    expect((await stateOfCase(booker)).interview?.changes).toBe(0);
  });

  it("is possible twice, and until 24 hours before the start", async () => {
    const booker = await aCaseToBook();
    const slots = await Promise.all(
      ["09:00", "10:00", "11:00"].map((time) => anOpenSlot(`2026-03-17 ${time}`, "m3")),
    );
    const [first = "", second = "", third = ""] = slots;
    await booked(booker, first);
    const late = at("2026-03-16 09:01");
    expect(await move(booker, second, late)).toEqual({ ok: false, code: "too-late-to-change" });
    expect((await pageOf(booker, late)).change.refusal).toBe("too-late-to-change");
    await move(booker, second);
    await move(booker, third);
    expect(await move(booker, first)).toEqual({ ok: false, code: "no-changes-left" });
    const cancelled = await cancelBooking(booker.actor, booker.id, NOW);
    expect(cancelled).toEqual({ ok: false, code: "no-changes-left" });
  });
});

describe("a time that is given back", () => {
  it("by the applicant is free for the next", async () => {
    const booker = await aCaseToBook();
    const slotId = await anOpenSlot("2026-03-17 09:00", "c1");
    await booked(booker, slotId);
    expect(await cancelBooking(booker.actor, booker.id, NOW)).toMatchObject({ ok: true });
    expect(await bookingsOf(booker)).toMatchObject([{ status: "cancelled", calendarSequence: 1 }]);
    expect(await book(await aCaseToBook(), slotId)).toMatchObject({ ok: true });
    expect(await pageOf(booker)).toMatchObject({ phase: "to-book", change: { left: 1 } });
  });

  it("because the case is withdrawn is free for the next", async () => {
    const booker = await aCaseToBook();
    const slotId = await anOpenSlot("2026-03-17 09:00", "c2");
    await booked(booker, slotId);
    await execute(booker.actor, booker.id, { type: "withdraw" }, NOW);
    expect(await bookingsOf(booker)).toMatchObject([{ status: "cancelled", calendarSequence: 1 }]);
    expect(await book(await aCaseToBook(), slotId)).toMatchObject({ ok: true });
  });

  it("by the police costs the applicant nothing, and tells why", async () => {
    const booker = await aCaseToBook();
    const slotId = await anOpenSlot("2026-03-17 09:00", "c3");
    await booked(booker, slotId);
    expect(await closeSlot(police(), slotId, null, NOW)).toEqual({
      ok: false,
      code: "reason-missing",
    });
    expect(await closeSlot(police(), slotId, REASON, NOW)).toEqual({ ok: true, released: true });
    expect(await isFree(slotId)).toBe(false);
    expect(await stateOfCase(booker)).toMatchObject({ owner: "applicant", due: "2026-03-17" });
    expect(await pageOf(booker)).toMatchObject({
      phase: "to-book",
      appointment: null,
      change: { left: 2 },
      releasedBecause: REASON,
    });
    await booked(booker, await anOpenSlot("2026-03-18 09:00", "c3"));
    expect((await pageOf(booker)).releasedBecause).toBeNull();
  });
});

describe("the police", () => {
  const plan: SlotPlan = {
    from: "2026-04-06",
    to: "2026-04-10",
    days: ["1", "2", "3", "4", "5"],
    opens: "09:00",
    closes: "11:00",
    pause: null,
    minutes: 30,
    rooms: ["p1", "p2"],
  };

  it("open a plan once; the same again names the time that stands in the way", async () => {
    expect(await openSlots(police(), plan, NOW)).toEqual({
      ok: true,
      count: 40,
      firstDay: "2026-04-06",
    });
    const again = { ...plan, from: "2026-04-08", opens: "09:15" };
    expect(await openSlots(police(), again, NOW)).toEqual({
      ok: false,
      code: "room-taken",
      conflict: {
        room: "p1",
        startsAt: at("2026-04-08 09:00"),
        endsAt: at("2026-04-08 09:30"),
      },
    });
    expect(await db.slot.count({ where: { room: { in: plan.rooms.concat() } } })).toBe(40);
    // A time that was closed does not stand in the way.
    await closeDay(police(), "2026-04-10", null, NOW);
    const friday = { ...plan, from: "2026-04-10" };
    expect(await openSlots(police(), friday, NOW)).toMatchObject({ ok: true, count: 8 });
  });

  it("open nothing that is over, and nothing on days off", async () => {
    const nauryz = { ...plan, from: "2026-03-21", to: "2026-03-25", rooms: ["p3"] };
    expect(await openSlots(police(), nauryz, NOW)).toEqual({ ok: false, code: "no-times" });
    const today = { ...plan, from: "2026-03-11", to: "2026-03-11", rooms: ["p3"] };
    expect(await openSlots(police(), today, at("2026-03-11 09:45"))).toMatchObject({ count: 2 });
  });

  it("close a day: free times quietly, booked ones with notice", async () => {
    const rooms = { ...plan, from: "2026-04-14", to: "2026-04-14", rooms: ["p4"] };
    await openSlots(police(), rooms, NOW);
    const [first] = await db.slot.findMany({ where: { room: "p4" }, orderBy: { startsAt: "asc" } });
    const booker = await aCaseToBook();
    await booked(booker, first?.id ?? "");
    expect(await closeDay(police(), "2026-04-14", null, NOW)).toEqual({
      closed: 3,
      released: 0,
      left: 1,
    });
    expect(await closeDay(police(), "2026-04-14", REASON, NOW)).toEqual({
      closed: 0,
      released: 1,
      left: 0,
    });
    expect((await pageOf(booker)).phase).toBe("to-book");
  });

  it.each([
    ["police of another region", police({ region: "KZ-71" }), "slot-gone"],
    ["an akimat specialist of the region", anActor("specialist"), "not-allowed"],
  ])("%s close nothing and open nothing here", async (_, actor, code) => {
    const slotId = await anOpenSlot("2026-04-15 09:00", `x ${code}`);
    const booker = await aCaseToBook();
    await booked(booker, slotId);
    expect(await closeSlot(actor, slotId, REASON, NOW)).toEqual({ ok: false, code });
    expect(await closeDay(actor, "2026-04-15", REASON, NOW)).toEqual({
      closed: 0,
      released: 0,
      left: 0,
    });
    expect((await pageOf(booker)).phase).toBe("booked");
    await openSlots(actor, { ...plan, from: "2026-04-16", rooms: [`x ${code}`] }, NOW);
    const here = { region: "KZ-75", room: `x ${code}` };
    expect(await db.slot.count({ where: here })).toBe(1);
  });
});
