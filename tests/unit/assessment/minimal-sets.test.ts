import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Choice, minimalSets, mostWithin } from "@/lib/assessment/minimal-sets";
import { runs } from "@/tests/factories/runs";

/** Every point of the space, as the level on each axis with 0 for an axis left alone. */
const points = (tops: readonly number[]): readonly (readonly number[])[] =>
  tops.reduce<readonly (readonly number[])[]>(
    (all, top) =>
      all.flatMap((point) => Array.from({ length: top + 1 }, (_, level) => [...point, level])),
    [[]],
  );

const pointOf = (choice: Choice, tops: readonly number[]) =>
  tops.map((_, axis) => choice.find(([on]) => on === axis)?.[1] ?? 0);

const isBelow = (one: readonly number[], other: readonly number[]) =>
  one.join() !== other.join() && one.every((level, axis) => level <= (other[axis] ?? 0));

/** By the definition: what passes and has nothing smaller that passes. */
function bruteForce(tops: readonly number[], most: number, passes: (at: string) => boolean) {
  const passing = points(tops)
    .filter((point) => point.filter((level) => level > 0).length <= most)
    .filter((point) => passes(point.join()));
  return passing.filter((point) => !passing.some((other) => isBelow(other, point)));
}

const tops = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 5 });

describe("the smallest sets", () => {
  it("are those that trying everything finds, whatever passes", () => {
    const space = tops.chain((heights) =>
      fc.record({
        heights: fc.constant(heights),
        most: fc.integer({ min: 0, max: 4 }),
        passing: fc.uniqueArray(fc.constantFrom(...points(heights).map((point) => point.join()))),
      }),
    );
    fc.assert(
      fc.property(space, ({ heights, most, passing }) => {
        const passes = (at: string) => passing.includes(at);
        const found = minimalSets(heights, most, (choice) =>
          passes(pointOf(choice, heights).join()),
        ).map((choice) => pointOf(choice, heights).join());
        const expected = bruteForce(heights, most, passes).map((point) => point.join());
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
      runs(300),
    );
  });

  it("try the empty choice first, and nothing more once it passes", () => {
    expect(minimalSets([2, 2], 2, () => true)).toEqual([[]]);
    expect(minimalSets([2, 2], 2, () => false)).toEqual([]);
  });
});

describe("how many axes are taken together", () => {
  it("are the most, at least one, whose choices are within the limit", () => {
    fc.assert(
      fc.property(tops, fc.integer({ min: 1, max: 4 }), fc.nat(400), (heights, most, limit) => {
        const choices = (axes: number) =>
          points(heights).filter((point) => point.filter((level) => level > 0).length <= axes);
        const axes = mostWithin(heights, most, limit);
        expect(axes === 1 || choices(axes).length <= limit).toBe(true);
        expect(axes === most || choices(axes + 1).length > limit).toBe(true);
      }),
      runs(300),
    );
  });
});
