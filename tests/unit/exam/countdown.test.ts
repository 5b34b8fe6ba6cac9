import { describe, expect, it } from "vitest";
import { figures, secondsLeft, timeOfDay, timeWithSeconds, warningDue } from "@/lib/exam/countdown";

describe("the countdown", () => {
  it.each([
    [60_000, 60],
    [59_001, 60],
    [1, 1],
    [0, 0],
    [-5_000, 0],
  ])("shows %i milliseconds as %i seconds", (ms, seconds) => {
    expect(secondsLeft(1_000_000 + ms, 1_000_000)).toBe(seconds);
  });

  it.each([
    [0, "0:00"],
    [7, "0:07"],
    [1_147, "19:07"],
    [3_000, "50:00"],
    [3_729, "1:02:09"],
  ])("writes %i seconds as %s", (seconds, text) => {
    expect(figures(seconds)).toBe(text);
  });

  it.each([
    [601, 600, 10],
    [301, 300, 5],
    [300, 299, null],
    [61, 60, 1],
    // A device that slept through several marks says the nearest.
    [700, 50, 1],
    [1_200, 1_199, null],
    [900, 899, null],
  ])("from %i to %i seconds warns of %j minutes", (before, after, minutes) => {
    expect(warningDue(before, after, [10, 5, 1])).toBe(minutes);
  });

  it("warns at the minutes that were chosen, and at no others", () => {
    expect(warningDue(121, 120, [2, 15])).toBe(2);
    expect(warningDue(301, 300, [2, 15])).toBeNull();
    expect(warningDue(301, 300, [])).toBeNull();
  });

  it("shows receipts at Kazakhstan's time, with seconds", () => {
    expect(timeWithSeconds("2026-03-02T05:32:07.912Z")).toBe("10:32:07");
    expect(timeOfDay(Date.parse("2026-03-02T05:32:07.912Z"))).toBe("10:32");
    expect(timeWithSeconds("2026-03-01T20:00:00.000Z")).toBe("01:00:00");
  });
});
