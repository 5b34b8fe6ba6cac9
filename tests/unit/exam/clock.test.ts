import { describe, expect, it } from "vitest";
import { type AttemptTimes, isPhaseOver, minutesAfter, phaseEndsAt } from "@/lib/exam/clock";

const start = new Date("2026-03-02T04:00:00Z");

const anAttempt = (given: Partial<AttemptTimes> = {}): AttemptTimes => ({
  phase: "listening",
  listeningEndsAt: minutesAfter(start, 20),
  restEndsAt: null,
  readingEndsAt: null,
  pausedAt: null,
  ...given,
});

describe("a phase", () => {
  it.each([
    ["listening at its deadline", anAttempt(), minutesAfter(start, 20)],
    [
      "the rest so long after listening was left",
      anAttempt({ phase: "between", restEndsAt: minutesAfter(start, 17) }),
      minutesAfter(start, 17),
    ],
    [
      "reading at its deadline",
      anAttempt({ phase: "reading", readingEndsAt: minutesAfter(start, 75) }),
      minutesAfter(start, 75),
    ],
    [
      "what is ready waits for the candidate",
      anAttempt({ phase: "ready", listeningEndsAt: null }),
      null,
    ],
    ["an ended attempt never", anAttempt({ phase: "ended" }), null],
  ] as const)("ends by itself: %s", (_, attempt, end) => {
    expect(phaseEndsAt(attempt)).toEqual(end);
  });

  it("is over at its deadline and not a millisecond before", () => {
    const deadline = minutesAfter(start, 20);
    expect(isPhaseOver(anAttempt(), new Date(deadline.getTime() - 1))).toBe(false);
    expect(isPhaseOver(anAttempt(), deadline)).toBe(true);
    expect(isPhaseOver(anAttempt({ phase: "ended" }), deadline)).toBe(false);
  });

  it("is not over while the clock stands still", () => {
    const deadline = minutesAfter(start, 20);
    expect(isPhaseOver(anAttempt({ pausedAt: minutesAfter(start, 5) }), deadline)).toBe(false);
  });
});
