import { expect, it } from "vitest";
import { makePace } from "@/lib/exam/pace";

it("lets a burst through, then so many a second, each session for itself", () => {
  const withinPace = makePace(3, 1);
  const sent = (key: string, times: readonly number[]) => times.map((at) => withinPace(key, at));
  expect(sent("a", [0, 0, 0, 0])).toEqual([true, true, true, false]);
  expect(sent("b", [0])).toEqual([true]);
  expect(sent("a", [500])).toEqual([false]);
  expect(sent("a", [10_000, 10_000, 10_000, 10_000])).toEqual([true, true, true, false]);
});
