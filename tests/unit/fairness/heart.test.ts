import { describe, expect, it } from "vitest";
import { makeHeart, type OutageCause } from "@/lib/exam/heart";

/** A heart with a clock of its own; `beats` are the pulses that were written, with the cause that each would name. */
function aHeart() {
  let now = 0;
  let isDead = false;
  const beats: { at: number; cause: OutageCause }[] = [];
  const heart = makeHeart(
    async (cause) => {
      if (isDead) throw new Error("no database");
      beats.push({ at: now, cause: cause() });
    },
    () => now,
  );
  return {
    beats,
    heart,
    wait: (seconds: number) => {
      now += seconds * 1_000;
    },
    die: () => {
      isDead = true;
    },
    revive: () => {
      isDead = false;
    },
  };
}

describe("a request", () => {
  it("waits for the first pulse, and for none while the last one is young", async () => {
    const { heart, beats, wait } = aHeart();
    await heart.ready();
    expect(beats).toEqual([{ at: 0, cause: "restart" }]);
    wait(1.9);
    expect(heart.ready()).toBeNull();
    expect(beats).toHaveLength(1);
  });

  it("waits for a new pulse once the process has stood still", async () => {
    const { heart, beats, wait } = aHeart();
    await heart.tick();
    wait(40);
    await heart.ready();
    expect(beats.at(-1)).toEqual({ at: 40_000, cause: "stall" });
  });

  it("is refused while the database takes no pulse, and then waits for the one that gives time back", async () => {
    const { heart, beats, wait, die, revive } = aHeart();
    await heart.tick();
    die();
    wait(3);
    await expect(heart.ready()).rejects.toThrow("no database");
    await expect(heart.tick()).rejects.toThrow("no database");
    revive();
    wait(30);
    await heart.ready();
    expect(beats.at(-1)).toEqual({ at: 33_000, cause: "database" });
  });
});

describe("while every answer fails", () => {
  it("the pulse stays away, long enough for the gap to count, and comes back with the first success", async () => {
    const { heart, beats, wait } = aHeart();
    await heart.tick();
    for (let second = 0; second < 4; second += 1) {
      heart.answered("failed");
      wait(1);
      heart.answered("failed");
      await heart.tick();
    }
    expect(beats).toHaveLength(1);
    // A request is tried all the same; it must not cut the gap into pieces too short to count.
    expect(heart.ready()).toBeNull();
    heart.answered("served");
    await heart.tick();
    expect(beats.at(-1)).toEqual({ at: 4_000, cause: "errors" });
  });

  it("time is given back every few seconds, so that the first success meets a deadline that has moved", async () => {
    const { heart, beats, wait } = aHeart();
    await heart.tick();
    heart.answered("failed");
    wait(5);
    heart.answered("failed");
    await heart.ready();
    expect(beats.at(-1)?.at).toBe(5_000);
  });

  it("one failure alone is no outage", async () => {
    const { heart, beats, wait } = aHeart();
    await heart.tick();
    heart.answered("failed");
    wait(1);
    await heart.tick();
    expect(beats.map(({ at }) => at)).toEqual([0, 1_000]);
  });

  it("and then nobody asks, it pulses again", async () => {
    const { heart, beats, wait } = aHeart();
    await heart.tick();
    heart.answered("failed");
    wait(1);
    heart.answered("failed");
    wait(5);
    await heart.tick();
    expect(beats).toHaveLength(2);
  });
});
