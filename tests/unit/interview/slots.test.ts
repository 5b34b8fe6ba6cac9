import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDateOf, localTimeOf } from "@/lib/calendar/local-date";
import { isWorkingDay, type MovedDays } from "@/lib/calendar/working-days";
import { minutesOf, PLAN_DAYS, planSlots, type SlotPlan } from "@/lib/interview/slots";
import { at } from "../../factories/application";

const plan: SlotPlan = {
  from: "2026-03-16",
  to: "2026-03-17",
  days: ["1", "2", "3", "4", "5"],
  opens: "09:00",
  closes: "18:00",
  pause: { from: "13:00", to: "14:00" },
  minutes: 30,
  rooms: ["204"],
};
const none: MovedDays = new Map();

const times = (change: Partial<SlotPlan> = {}, moved = none) =>
  planSlots({ ...plan, ...change }, moved).map(
    ({ startsAt }) => `${localDateOf(startsAt)} ${localTimeOf(startsAt)}`,
  );

describe("a plan's times", () => {
  it("fill the hours around the break, in every room", () => {
    const slots = planSlots({ ...plan, to: "2026-03-16", rooms: ["204", "205"] }, none);
    expect(slots).toHaveLength(32);
    expect(slots[0]).toEqual({
      room: "204",
      startsAt: at("2026-03-16 09:00"),
      endsAt: at("2026-03-16 09:30"),
    });
    expect(slots[1]?.room).toBe("205");
    const starts = [...new Set(slots.map(({ startsAt }) => localTimeOf(startsAt)))];
    expect(starts.slice(6, 10)).toEqual(["12:00", "12:30", "14:00", "14:30"]);
    expect(starts.at(-1)).toBe("17:30");
  });

  it("leave out what does not fit whole before the break and the end", () => {
    expect(times({ to: "2026-03-16", minutes: 50, opens: "11:30", closes: "15:30" })).toEqual([
      "2026-03-16 11:30",
      "2026-03-16 14:00",
    ]);
  });

  it("know a break outside the hours, and none at all", () => {
    const early = { from: "07:00", to: "08:00" };
    const short = { to: "2026-03-16", closes: "11:00" };
    expect(times({ ...short, pause: early })).toEqual(times({ ...short, pause: null }));
    expect(times({ ...short, pause: { from: "08:00", to: "10:30" } })).toEqual([
      "2026-03-16 10:30",
    ]);
    expect(times({ ...short, pause: { from: "08:00", to: "12:00" } })).toEqual([]);
  });

  it("skip weekends, holidays and days that were made free", () => {
    const days = (moved: MovedDays) => [
      ...new Set(
        times({ from: "2026-03-19", to: "2026-03-28" }, moved).map((time) => time.slice(0, 10)),
      ),
    ];
    expect(days(none)).toEqual(["2026-03-19", "2026-03-20", "2026-03-26", "2026-03-27"]);
    expect(days(new Map([["2026-03-20", "off"]]))).not.toContain("2026-03-20");
  });

  it("open a Saturday that was made working only where the plan asks for such days", () => {
    const moved: MovedDays = new Map([["2026-03-28", "working"]]);
    const saturday = { from: "2026-03-28", to: "2026-03-29" };
    expect(times(saturday, moved)).toEqual([]);
    const asked = times({ ...saturday, days: ["moved"] }, moved);
    expect(new Set(asked.map((time) => time.slice(0, 10)))).toEqual(new Set(["2026-03-28"]));
    expect(times({ ...saturday, days: ["moved"] })).toEqual([]);
  });

  it("keep to the days of the week that were chosen", () => {
    expect(times({ days: ["2"], closes: "09:30" })).toEqual(["2026-03-17 09:00"]);
  });
});

const clock = fc
  .integer({ min: 0, max: 24 * 12 - 1 })
  .map((n) =>
    [Math.floor(n / 12), (n % 12) * 5].map((part) => String(part).padStart(2, "0")).join(":"),
  );
const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays("2025-06-01", n));
const moved = fc
  .array(fc.tuple(day, fc.constantFrom("working" as const, "off" as const)), { maxLength: 30 })
  .map((entries): MovedDays => new Map(entries));
const plans: fc.Arbitrary<SlotPlan> = fc
  .record({
    from: day,
    length: fc.integer({ min: 0, max: 20 }),
    days: fc.uniqueArray(fc.constantFrom(...PLAN_DAYS), { minLength: 1 }),
    opens: clock,
    closes: clock,
    pause: fc.option(fc.tuple(clock, clock)),
    minutes: fc.integer({ min: 10, max: 180 }),
    rooms: fc.uniqueArray(fc.constantFrom("1", "2", "3"), { minLength: 1 }),
  })
  .map(({ length, pause, ...rest }) => {
    const [from = "", to = ""] = pause?.toSorted() ?? [];
    return { ...rest, to: addDays(rest.from, length), pause: pause && { from, to } };
  });

describe("whatever the plan", () => {
  it("no two times of a room overlap, and all are whole, inside the hours and on working days", () => {
    fc.assert(
      fc.property(plans, moved, (given, days) => {
        const slots = planSlots(given, days);
        const pause = given.pause ?? { from: "24:00", to: "24:00" };
        const lastEnd = new Map<string, number>();
        // One look at all of them: an expectation for each of thousands would take longer than the plan.
        const wrong = slots.filter(({ room, startsAt, endsAt }) => {
          const follows = startsAt.getTime() >= (lastEnd.get(room) ?? 0);
          lastEnd.set(room, endsAt.getTime());
          const date = localDateOf(startsAt);
          const start = minutesOf(localTimeOf(startsAt));
          const end = start + given.minutes;
          return !(
            follows &&
            endsAt.getTime() - startsAt.getTime() === given.minutes * 60_000 &&
            isWorkingDay(date, days) &&
            date >= given.from &&
            date <= given.to &&
            start >= minutesOf(given.opens) &&
            end <= minutesOf(given.closes) &&
            (end <= minutesOf(pause.from) || start >= minutesOf(pause.to))
          );
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 300, seed: 20_260_302 },
    );
  });

  it("a clock's time is the same time on every day of the year: there is no summer time", () => {
    const year = planSlots(
      { ...plan, from: "2026-01-01", to: "2026-12-31", pause: null, closes: "09:30" },
      none,
    );
    expect(year.length).toBeGreaterThan(240);
    const clocks = year.map(({ startsAt }) => startsAt.toISOString().slice(11));
    expect(new Set(clocks)).toEqual(new Set(["04:00:00.000Z"]));
  });
});
