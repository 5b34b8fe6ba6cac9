import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OutageRule, type RunningTime, redressOf, type Span } from "@/lib/exam/fairness";

const T0 = Date.parse("2026-03-02T04:00:00Z");
const at = (seconds: number) => new Date(T0 + seconds * 1_000);
const span = (from: number, to: number): Span => ({ from: at(from), to: at(to) });
const RULE: OutageRule = { shortestSeconds: 3, pauseMinutes: 10 };
const block = (since: number, endsAt: number): RunningTime => ({
  since: at(since),
  endsAt: at(endsAt),
});

const BLOCK = block(0, 1_200);

describe("an outage", () => {
  it("in the middle of a block gives back its whole length", () => {
    expect(redressOf(BLOCK, span(100, 130), RULE)).toEqual({ kind: "moved", seconds: 30 });
  });

  it("over the deadline leaves what was left when it began", () => {
    // Ten seconds were left: ten seconds are left when the server is back.
    expect(redressOf(BLOCK, span(1_190, 1_490), RULE)).toEqual({ kind: "moved", seconds: 300 });
  });

  it("is not felt below the shortest length, and is at it", () => {
    expect(redressOf(BLOCK, span(100, 102.999), RULE)).toEqual({ kind: "none" });
    expect(redressOf(BLOCK, span(100, 103), RULE)).toEqual({ kind: "moved", seconds: 3 });
  });

  it("longer than the longest that anybody waits stops the clock where it began", () => {
    expect(redressOf(BLOCK, span(100, 700), RULE)).toEqual({ kind: "moved", seconds: 600 });
    expect(redressOf(BLOCK, span(100, 701), RULE)).toEqual({ kind: "paused", at: at(100) });
  });

  it("owes nothing where the deadline had come before it, or at its first instant", () => {
    expect(redressOf(block(0, 99), span(100, 130), RULE)).toEqual({ kind: "none" });
    expect(redressOf(block(0, 100), span(100, 130), RULE)).toEqual({ kind: "none" });
  });

  it("owes nothing for the time before the phase ran, be it a pause or another phase", () => {
    expect(redressOf(block(120, 1_320), span(100, 130), RULE)).toEqual({
      kind: "moved",
      seconds: 10,
    });
    expect(redressOf(block(130, 1_330), span(100, 130), RULE)).toEqual({ kind: "none" });
  });
});

const second = fc.integer({ min: 0, max: 4_000 });
const outages = fc.tuple(second, fc.integer({ min: 1, max: 900 }));

describe("whatever the outage", () => {
  it("an attempt has as much left at its end as at its beginning", () => {
    fc.assert(
      fc.property(
        second,
        fc.integer({ min: 1, max: 3_000 }),
        outages,
        (since, length, [from, gap]) => {
          const running = block(since, since + length);
          const outage = span(from, from + gap);
          const redress = redressOf(running, outage, RULE);
          const began = Math.max(since, from);
          const isOwed = gap >= 3 && began < from + gap && began < since + length;
          if (!isOwed) return redress.kind === "none";
          const left = since + length - began;
          if (redress.kind === "moved") {
            return since + length + redress.seconds - (from + gap) === left;
          }
          return redress.kind === "paused" && redress.at.getTime() === at(began).getTime();
        },
      ),
    );
  });

  it("cut into two it gives the same as whole, as long as no piece is too short or too long", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_199 }),
        fc.integer({ min: 3, max: 300 }),
        fc.integer({ min: 3, max: 300 }),
        (from, one, other) => {
          const whole = redressOf(BLOCK, span(from, from + one + other), RULE);
          const first = redressOf(BLOCK, span(from, from + one), RULE);
          const moved = first.kind === "moved" ? first.seconds : 0;
          const later = block(0, 1_200 + moved);
          const second = redressOf(later, span(from + one, from + one + other), RULE);
          const both = moved + (second.kind === "moved" ? second.seconds : 0);
          return whole.kind === "moved" && whole.seconds === both;
        },
      ),
    );
  });
});
