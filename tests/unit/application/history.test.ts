import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "@/lib/application/decide";
import { nextWake } from "@/lib/application/decide-time";
import type { ApplicationEvent } from "@/lib/application/events";
import { evolve } from "@/lib/application/evolve";
import type { ApplicationState } from "@/lib/application/state";
import { localDateOf } from "@/lib/calendar/local-date";
import { aContext, CASE, COMMANDS } from "../../factories/application";
import { EVENT_TYPES } from "../../factories/event-ways";
import { runs, timeFor } from "../../factories/runs";
import { given, histories, laterBy, type Moment } from "../../factories/wander";

const always = (holds: (history: readonly Moment[]) => void) =>
  fc.assert(fc.property(histories, holds), runs(120));

/** Every event of a history with its instant and the state after it. */
const happened = (history: readonly Moment[]) =>
  history.flatMap(({ events, states, now }) =>
    events.map((event, index) => ({ event, now, state: states[index] ?? never() })),
  );

const endOf = (history: readonly Moment[]) =>
  history.findLast(({ states }) => states.length > 0)?.states.at(-1) ?? never();

function never(): never {
  throw new Error("Every event has its state, and every history a registration");
}

it("the histories get everywhere", { timeout: 60_000 }, () => {
  const sample = fc.sample(histories, { numRuns: 300, seed: 20260302 }).flatMap(happened);
  const seen = new Set(sample.map(({ event }) => event.type));
  expect(EVENT_TYPES.filter((type) => !seen.has(type))).toEqual([]);
});

describe("in every history", { timeout: timeFor(120_000) }, () => {
  it("a case has an owner and a due date after every event, and neither when it is closed", () => {
    always((history) => {
      for (const { event, state } of happened(history)) {
        const closed = state.stage === "closed";
        expect([event.type, state.due === null, state.owner === "nobody"]).toEqual([
          event.type,
          closed,
          closed,
        ]);
        expect(state.closing === null || closed || isAfterwards(state)).toBe(true);
      }
    });
  });

  it("an applicant never gets a turn that is over already", () => {
    always((history) => {
      for (const { event, now } of happened(history)) {
        if (!("owner" in event) || event.owner !== "applicant") continue;
        expect([event.type, event.due >= localDateOf(now)]).toEqual([event.type, true]);
      }
    });
  });

  it("what belongs to a stage is not held outside it", () => {
    always((history) => {
      for (const state of history.map(stateAfter)) expectInPlace(state);
    });
  });

  it("the events alone give the state again, also after their way through JSON", () => {
    always((history) => {
      const rows: { event: ApplicationEvent; now: string }[] = JSON.parse(
        JSON.stringify(happened(history).map(({ event, now }) => ({ event, now }))),
      );
      const folded = rows.reduce<ApplicationState | null>(
        (state, { event, now }) => evolve(state, event, new Date(now), CASE),
        null,
      );
      expect(folded).toStrictEqual(endOf(history));
      expect(JSON.parse(JSON.stringify(folded))).toStrictEqual(folded);
    });
  });

  it("the clock's next work is there when its time has come, not before, and ends", () => {
    always((history) => {
      for (const moment of history) expectWoken(stateAfter(moment), moment.now);
    });
  });

  it("an event holds ids, codes, dates and whole numbers, never words", () => {
    always((history) => {
      for (const { event } of happened(history)) expectBare(event, event.type);
    });
  });
});

const stateAfter = ({ states, before }: Moment) => states.at(-1) ?? before ?? never();

const isAfterwards = ({ stage }: ApplicationState) =>
  stage === "complaint" || stage === "annulment";

function expectInPlace({ testing, interview, stage, owner, pauses }: ApplicationState): void {
  const busyWithTest = testing.runningAttempt !== null || testing.pendingExternal !== null;
  expect(busyWithTest && stage !== "testing").toBe(false);
  const banned = testing.bannedUntil !== null && stage !== "closed";
  expect(banned && owner !== "testing-centre").toBe(false);
  const voided = testing.voided ?? [];
  expect(voided.includes(testing.certificate?.attemptId ?? "none")).toBe(false);
  expect(testing.used).toBeLessThanOrEqual(Math.min(testing.paid, testing.attemptsAllowed));
  const booked = interview?.booking != null;
  expect(booked && (stage !== "interview" || owner !== "police")).toBe(false);
  expect(pauses.slice(0, -1).some(({ to }) => to === null)).toBe(false);
  expect(pauses.some(({ from, to }) => to !== null && to < from)).toBe(false);
}

function expectWoken(state: ApplicationState, now: Date): void {
  const ticks = (when: Date) => decide(state, COMMANDS.tick, aContext(when)).ok;
  const wake = nextWake(state, aContext(now));
  if (wake === null) {
    expect([ticks(now), ticks(laterBy(now, 500))]).toEqual([false, false]);
    return;
  }
  const moment = wake > now ? wake : now;
  expect(ticks(moment)).toBe(true);
  expect(ticks(new Date(wake.getTime() - 1))).toBe(false);
  expect(stepsAt(state, moment)).toBeLessThanOrEqual(4);
}

/** How many times the clock acts at one instant before there is nothing left to do. */
function stepsAt(from: ApplicationState, now: Date): number {
  let state = from;
  for (let steps = 0; ; steps += 1) {
    const after = given(state, COMMANDS.tick, "system", now).states.at(-1);
    if (after === undefined || steps > 10) return steps;
    state = after;
  }
}

const BARE = /^[A-Za-z0-9:.-]{1,80}$/;

function expectBare(value: unknown, where: string): void {
  if (value === null || typeof value === "boolean") return;
  if (typeof value === "string") {
    expect([where, BARE.test(value)]).toEqual([where, true]);
  } else if (typeof value === "number") {
    expect([where, Number.isInteger(value)]).toEqual([where, true]);
  } else {
    expect(typeof value).toBe("object");
    for (const [key, inner] of Object.entries(value as object))
      expectBare(inner, `${where}.${key}`);
  }
}
