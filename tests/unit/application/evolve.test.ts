import { describe, expect, it } from "vitest";
import { evolve } from "@/lib/application/evolve";
import { at, CASE, play } from "../../factories/application";
import { EVENT_TYPES, EVENT_WAYS } from "../../factories/event-ways";

describe.each(EVENT_TYPES)("%s", (type) => {
  const [steps, expected] = EVENT_WAYS[type];
  const { events } = play(steps);
  const last = events.findLastIndex(({ event }) => event.type === type);

  it("changes the state as it says", () => {
    const state = events
      .slice(0, last + 1)
      .reduce<ReturnType<typeof evolve> | null>(
        (before, { event, at: on }) => evolve(before, event, on, CASE),
        null,
      );
    expect(last).toBeGreaterThanOrEqual(0);
    expect(state).toMatchObject(expected);
  });
});

it("takes nothing for a first event but the registration", () => {
  const event = { type: "withdrawn", on: "2026-03-02" } as const;
  expect(() => evolve(null, event, at("2026-03-02 10:00"), CASE)).toThrow(/registered/);
});
