import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Phase } from "@/lib/exam/clock";
import { readRun } from "@/lib/practice/kept-run";
import {
  advance,
  countPlay,
  give,
  lastGiven,
  newRun,
  type PracticeRun,
  type PracticeStep,
  type Timing,
  takeStep,
} from "@/lib/practice/run";

const MINUTE = 60_000;
const START = Date.UTC(2026, 2, 2, 4);
const ITEMS = { listening: ["P-L-001", "P-L-002"], reading: ["P-R-001", "P-R-002"] };
const MINUTES = { listening: 20, between: 5, reading: 50 };
const aRun = (timing: Timing = "real") =>
  newRun({ id: "a run", timing, minutes: MINUTES, playsAllowed: 2, items: ITEMS });
const started = (timing: Timing = "real") => takeStep(aRun(timing), "start-listening", START);

const ORDER: readonly Phase[] = ["ready", "listening", "between", "reading", "ended"];
const placeOf = ({ phase }: PracticeRun) => ORDER.indexOf(phase);

type Act =
  | { readonly kind: "step"; readonly step: PracticeStep; readonly after: number }
  | {
      readonly kind: "give";
      readonly item: string;
      readonly option: number | null;
      readonly after: number;
    }
  | { readonly kind: "play"; readonly item: string; readonly after: number }
  | { readonly kind: "reload"; readonly after: number };

const after = fc.integer({ min: 0, max: 15 * MINUTE });
const item = fc.constantFrom(...ITEMS.listening, ...ITEMS.reading, "P-R-999");
const step = fc.constantFrom<PracticeStep>(
  "start-listening",
  "end-listening",
  "start-reading",
  "end-reading",
);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant("step" as const), step, after }),
  fc.record({
    kind: fc.constant("give" as const),
    item,
    option: fc.option(fc.integer({ min: 0, max: 3 })),
    after,
  }),
  fc.record({ kind: fc.constant("play" as const), item, after }),
  fc.record({ kind: fc.constant("reload" as const), after }),
);

function done(run: PracticeRun, what: Act, now: number): PracticeRun {
  switch (what.kind) {
    case "step":
      return takeStep(run, what.step, now);
    case "give":
      return give(run, what.item, what.option, now);
    case "play":
      return countPlay(run, what.item, now);
    case "reload":
      return readRun(JSON.stringify(run)) ?? expect.fail("a kept run is read again");
  }
}

/** Every state on the way, with the time at which it was reached. */
function course(timing: Timing, acts: readonly Act[]) {
  let now = START;
  let run = aRun(timing);
  return acts.map((what) => {
    now += what.after;
    const before = run;
    run = done(run, what, now);
    return { what, now, before, run };
  });
}

const forAnyCourse = (holds: (states: ReturnType<typeof course>, timing: Timing) => void) =>
  fc.assert(
    fc.property(
      fc.constantFrom<Timing>("real", "relaxed"),
      fc.array(act, { maxLength: 40 }),
      (timing, acts) => holds(course(timing, acts), timing),
    ),
    { numRuns: 500 },
  );

describe("a practice test", () => {
  it("goes through the phases of the test by its steps", () => {
    const phases: Phase[] = [];
    let run = aRun();
    for (const taken of [
      "start-listening",
      "end-listening",
      "start-reading",
      "end-reading",
    ] as const) {
      run = takeStep(run, taken, START);
      phases.push(run.phase);
    }
    expect(phases).toEqual(["listening", "between", "reading", "ended"]);
  });

  it("has the test's minutes, and ends by itself where nobody looks", () => {
    expect(started().endsAt).toBe(START + 20 * MINUTE);
    expect(advance(started(), START + 20 * MINUTE - 1).phase).toBe("listening");
    expect(advance(started(), START + 20 * MINUTE)).toMatchObject({
      phase: "between",
      endsAt: START + 25 * MINUTE,
    });
    expect(advance(started(), START + 25 * MINUTE)).toMatchObject({
      phase: "reading",
      endsAt: START + 75 * MINUTE,
    });
    expect(advance(started(), START + 75 * MINUTE)).toMatchObject({ phase: "ended", endsAt: null });
  });

  it("takes no answer at the very instant of the deadline, and one just before it", () => {
    const end = START + 20 * MINUTE;
    expect(give(started(), "P-L-001", 2, end - 1).answers).toHaveLength(1);
    expect(give(started(), "P-L-001", 2, end).answers).toEqual([]);
  });

  it("gives no time that was left over to the next block", () => {
    const rest = takeStep(started(), "end-listening", START + MINUTE);
    const reading = takeStep(rest, "start-reading", START + 2 * MINUTE);
    expect(reading.endsAt).toBe(START + 52 * MINUTE);
  });

  it("without a clock waits as long as one likes, in every phase", () => {
    const year = START + 365 * 24 * 60 * MINUTE;
    const run = give(started("relaxed"), "P-L-002", 1, year);
    expect(run).toMatchObject({ phase: "listening", endsAt: null });
    expect(lastGiven(run).get("P-L-002")?.option).toBe(1);
    expect(advance(takeStep(run, "end-listening", year), 2 * year).phase).toBe("between");
  });

  it("never goes back, and moves one phase a step", () => {
    forAnyCourse((states, timing) => {
      for (const { what, before, run } of states) {
        expect(placeOf(run)).toBeGreaterThanOrEqual(placeOf(before));
        if (timing === "relaxed") expect(placeOf(run) - placeOf(before)).toBeLessThanOrEqual(1);
        if (what.kind === "reload") expect(run).toEqual(before);
      }
    });
  });

  it("keeps every answer of a running block, and none to a block that is not", () => {
    const isAsked = (run: PracticeRun, id: string) =>
      (run.phase === "listening" || run.phase === "reading") && ITEMS[run.phase].includes(id);
    forAnyCourse((states) => {
      for (const { what, before, run, now } of states) {
        if (what.kind !== "give") continue;
        const more = isAsked(advance(before, now), what.item) ? 1 : 0;
        expect(run.answers.length - before.answers.length).toBe(more);
      }
    });
  });

  it("only adds to its answers, numbered in order", () => {
    forAnyCourse((states) => {
      for (const { before, run } of states) {
        expect(run.answers.slice(0, before.answers.length)).toEqual(before.answers);
        const numbers = run.answers.map(({ sequence }) => sequence);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }
    });
  });

  it("has a deadline ahead exactly while a clock runs", () => {
    forAnyCourse((states, timing) => {
      for (const { run, now, what } of states) {
        const hasClock = timing === "real" && run.phase !== "ready" && run.phase !== "ended";
        expect(run.endsAt !== null).toBe(hasClock);
        if (run.endsAt !== null && what.kind !== "reload") expect(run.endsAt).toBeGreaterThan(now);
      }
    });
  });
});

describe("a kept run", () => {
  it.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["something else", JSON.stringify([1, 2])],
    ["a phase that there is not", JSON.stringify({ ...aRun(), phase: "speaking" })],
    ["a damaged answer", JSON.stringify({ ...aRun(), answers: [{ item: "P-L-001" }] })],
    ["a run without its items", JSON.stringify({ ...aRun(), items: {} })],
  ])("of %s is none", (_name, text) => {
    expect(readRun(text)).toBeNull();
  });
});
