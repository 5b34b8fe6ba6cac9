import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOfPage, narrow, offsetOf, uncertainty } from "@/lib/exam/clock-offset";
import { aDisk, aLine, aPage, FakeExamServer } from "./fake-exam-server";

const START = Date.parse("2026-03-02T04:00:00Z");

/** Two ways of a request in milliseconds, and how long after the one before it was sent. */
const trips = fc.array(
  fc.record({
    there: fc.integer({ min: 5, max: 4_000 }),
    back: fc.integer({ min: 5, max: 4_000 }),
    pause: fc.integer({ min: 0, max: 15_000 }),
  }),
  { minLength: 1, maxLength: 20 },
);

/** What a device with its own idea of zero knows after some trips; the server's clock runs at the true pace. */
function measured(zero: number, ways: readonly { there: number; back: number; pause: number }[]) {
  let true_ = 0;
  let bounds = boundsOfPage(START, -zero);
  for (const { there, back, pause } of ways) {
    true_ += pause;
    const sent = true_ - zero;
    true_ += there;
    const server = START + true_;
    true_ += back;
    bounds = narrow(bounds, server, sent, true_ - zero);
  }
  return { bounds, error: Math.abs(offsetOf(bounds) - (START + zero)) };
}

describe("the server's clock on a device", () => {
  it("is wrong by no more than half of the shortest round trip, whatever the device's own clock says", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), trips, (zero, ways) => {
        const { bounds, error } = measured(zero, ways);
        const shortest = Math.min(...ways.map(({ there, back }) => there + back));
        expect(uncertainty(bounds)).toBeLessThanOrEqual(shortest / 2);
        expect(error).toBeLessThanOrEqual(uncertainty(bounds));
      }),
    );
  });

  it("differs by less than a second between two devices as soon as each had one round trip under a second", () => {
    const quick = fc.record({
      there: fc.integer({ min: 5, max: 480 }),
      back: fc.integer({ min: 5, max: 480 }),
      pause: fc.constant(0),
    });
    const zero = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(
        zero,
        zero,
        trips,
        trips,
        quick,
        quick,
        (one, other, waysOne, waysOther, a, b) => {
          const first = measured(one, [...waysOne, a]);
          const second = measured(other, [...waysOther, b]);
          expect(first.error + second.error).toBeLessThan(1_000);
        },
      ),
    );
  });

  it("starts anew when the device's clock has stood still, as in a laptop that slept", () => {
    const awake = narrow(boundsOfPage(START, 0), START + 100, 50, 150);
    // Ten minutes of the server's time passed, and none of the device's.
    const woken = narrow(awake, START + 600_200, 150, 250);
    expect(offsetOf(woken)).toBe(START + 600_000);
  });
});

describe("the countdown of the player", () => {
  it("is the same on devices whose clocks are hours apart and whose lines are slow", async () => {
    const server = new FakeExamServer();
    let true_ = 0;
    server.now = () => new Date(START + true_).toISOString();
    const shown: number[] = [];
    for (const { zero, way } of [
      { zero: 7_200_000, way: 20 },
      { zero: -86_400_000, way: 350 },
    ]) {
      const line = aLine(server);
      line.delay = async () => {
        true_ += way;
      };
      const client = aPage({ api: line.api, clock: () => true_ + zero });
      await client.open();
      shown.push(client.now() - true_);
      client.stop();
    }
    expect(Math.abs((shown[0] ?? 0) - (shown[1] ?? 0))).toBeLessThan(1_000);
    expect(Math.abs((shown[0] ?? 0) - START)).toBeLessThan(1_000);
  });

  it("goes on by the device's own clock after a reload without a line", async () => {
    const server = new FakeExamServer();
    const disk = aDisk();
    const line = aLine(server);
    let wall = 5_000_000;
    const first = aPage({ api: line.api, disk, wall: () => wall, clock: () => wall - 4_000_000 });
    await first.open();
    const before = first.now();
    first.stop();
    line.is = "cut";
    wall += 61_000;
    // A new page counts its steady clock from zero again.
    const second = aPage({ api: line.api, disk, wall: () => wall, clock: () => 17 });
    await second.open();
    expect(second.now()).toBe(before + 61_000);
    second.stop();
  });
});
