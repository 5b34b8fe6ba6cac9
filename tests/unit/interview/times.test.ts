import { describe, expect, it } from "vitest";
import { bookedSequence, type ChainLink, chainOf } from "@/lib/interview/appointment-chain";
import { type DayEntry, entryState, minutesUntil, nextEntries } from "@/lib/interview/day";
import { interviewPhase } from "@/lib/interview/phase";
import { type BoardSlot, boardOf, occupancy } from "@/lib/interview/slot-board";
import { byDay, mondayOf, nearestTimes, oneAStart, weekDays } from "@/lib/interview/times";
import { at, play } from "../../factories/application";
import * as journey from "../../factories/journeys";

const time = (start: string, slotId = start) => ({
  slotId,
  startsAt: at(start),
  endsAt: new Date(at(start).getTime() + 1_800_000),
});

describe("free times", () => {
  it("stand by Kazakhstan's days, also around midnight", () => {
    const times = [time("2026-03-16 23:30"), time("2026-03-17 00:00")];
    expect(byDay(times).map(({ day }) => day)).toEqual(["2026-03-16", "2026-03-17"]);
  });

  it("at one time in several rooms are one", () => {
    const times = [time("2026-03-16 09:00", "a"), time("2026-03-16 09:00", "b")];
    expect(oneAStart(times).map(({ slotId }) => slotId)).toEqual(["a"]);
  });

  it("nearest to a lost one come in the calendar's order", () => {
    const times = ["09:00", "10:00", "11:30", "15:00"].map((clock) => time(`2026-03-16 ${clock}`));
    const nearest = nearestTimes(times, at("2026-03-16 11:00"), 2);
    expect(nearest.map(({ slotId }) => slotId)).toEqual(["2026-03-16 10:00", "2026-03-16 11:30"]);
  });

  it("stand in weeks from Monday, with the weekend only where there is something", () => {
    expect(["2026-03-16", "2026-03-18", "2026-03-22"].map(mondayOf)).toEqual(
      Array.from({ length: 3 }, () => "2026-03-16"),
    );
    expect(weekDays("2026-03-16", new Set())).toHaveLength(5);
    expect(weekDays("2026-03-16", new Set(["2026-03-21"])).at(-1)).toBe("2026-03-21");
  });
});

describe("an appointment in a calendar", () => {
  const link = (id: string, given: Partial<ChainLink>): ChainLink => ({
    id,
    status: "held",
    bookedAt: at("2026-03-11 09:00"),
    endedAt: null,
    calendarSequence: 0,
    ...given,
  });
  const first = link("1", { status: "moved", endedAt: at("2026-03-11 10:00") });
  const second = link("2", {
    status: "moved",
    bookedAt: at("2026-03-11 10:00"),
    endedAt: at("2026-03-11 11:00"),
    calendarSequence: 1,
  });
  const third = link("3", {
    status: "cancelled",
    bookedAt: at("2026-03-11 11:00"),
    endedAt: at("2026-03-11 12:00"),
    calendarSequence: 3,
  });
  const anew = link("4", { bookedAt: at("2026-03-11 12:00") });
  const all = [anew, third, first, second];

  it.each(["1", "2", "3"])("is one through all its moves, asked for by booking %s", (id) => {
    expect(chainOf(all, id).map((one) => one.id)).toEqual(["1", "2", "3"]);
  });

  it("is a new one after a cancellation, and none for a stranger's id", () => {
    expect(chainOf(all, "4")).toEqual([anew]);
    expect(chainOf(all, "5")).toEqual([]);
  });

  it("has a number for the booking and the next one for its end", () => {
    expect(all.map(bookedSequence)).toEqual([0, 2, 0, 1]);
  });
});

describe("a day at the desk", () => {
  const entry = (start: string, given: Partial<DayEntry> = {}): DayEntry => ({
    ...time(start),
    bookingId: `${start} ${given.room ?? ""}`,
    applicationId: "",
    number: "",
    service: "rpp",
    person: {
      latinSurname: "A",
      latinGivenName: "B",
      cyrillicSurname: "",
      cyrillicGivenName: "",
      patronymic: null,
    },
    room: "204",
    status: "held",
    outcome: null,
    ...given,
  });

  it.each([
    ["09:59", "held", "upcoming"],
    ["10:00", "held", "now"],
    ["10:29", "held", "now"],
    ["10:30", "held", "unrecorded"],
    ["10:05", "attended", "recorded"],
    ["10:40", "missed", "missed"],
  ] as const)("at %s a booking that is %s is %s", (clock, status, expected) => {
    const state = entryState(entry("2026-03-17 10:00", { status }), at(`2026-03-17 ${clock}`));
    expect(state).toBe(expected);
  });

  it("has next at the door whoever is not over: in every room that begins then", () => {
    const entries = [
      entry("2026-03-17 09:00"),
      entry("2026-03-17 10:00", { status: "attended" }),
      entry("2026-03-17 10:30", { room: "1" }),
      entry("2026-03-17 10:30", { room: "2" }),
      entry("2026-03-17 11:00"),
    ];
    const next = nextEntries(entries, at("2026-03-17 10:10"));
    expect(next.map(({ room }) => room)).toEqual(["1", "2"]);
    expect(nextEntries(entries, at("2026-03-17 18:00"))).toEqual([]);
    expect(minutesUntil(at("2026-03-17 10:30"), at("2026-03-17 10:10"))).toBe(20);
  });
});

describe("the board of a day", () => {
  const slot = (start: string, room: string, isTaken = false): BoardSlot => ({
    ...time(start, `${start} ${room}`),
    room,
    holder: isTaken
      ? {
          bookingId: "b",
          number: "KZ-2026-000001",
          status: "held",
          person: {
            latinSurname: "A",
            latinGivenName: "B",
            cyrillicSurname: "",
            cyrillicGivenName: "",
            patronymic: null,
          },
        }
      : null,
  });
  const slots = [
    slot("2026-03-17 09:00", "2", true),
    slot("2026-03-17 09:00", "1"),
    slot("2026-03-17 09:30", "2"),
  ];

  it("has a row for each start and a column for each room, empty where nothing is open", () => {
    const { rooms, rows } = boardOf(slots);
    expect(rooms).toEqual(["1", "2"]);
    expect(rows.map(({ cells }) => cells.map(({ slot: one }) => one?.slotId ?? null))).toEqual([
      ["2026-03-17 09:00 1", "2026-03-17 09:00 2"],
      [null, "2026-03-17 09:30 2"],
    ]);
  });

  it("counts what is open and what is taken of each day", () => {
    expect(occupancy(["2026-03-16", "2026-03-17"], slots)).toEqual([
      { day: "2026-03-16", open: 0, booked: 0 },
      { day: "2026-03-17", open: 3, booked: 1 },
    ]);
  });
});

it.each([
  [journey.CHECK, "2026-03-05 10:00", "not-yet"],
  [journey.INTERVIEW, "2026-03-10 12:00", "to-book"],
  [journey.BOOKED, "2026-03-17 09:59", "booked"],
  [journey.BOOKED, "2026-03-17 10:00", "begun"],
  [journey.DECISION, "2026-03-18 10:00", "held"],
  [journey.POINTS_SHORT, "2026-03-05 10:00", "not-held"],
] as const)("a case is with its interview where its process is: %#", (steps, now, phase) => {
  expect(interviewPhase(play(steps).state, at(now))).toBe(phase);
});
