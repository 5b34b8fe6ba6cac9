import { describe, expect, it } from "vitest";
import { endsAt, isAnswered, playsOf, shownAnswer } from "@/components/exam/attempt-state";
import { PracticeClient } from "@/components/practice/practice-client";
import { facesOf } from "@/lib/practice/pool";
import { newRun, type PracticeRun, takeStep } from "@/lib/practice/run";
import { practiceBank } from "./pool.fixture";

const START = Date.UTC(2026, 2, 2, 4);
const MINUTE = 60_000;
const idsOf = (block: "listening" | "reading") =>
  practiceBank.filter((item) => item.block === block).map(({ id }) => id);

/** A client at a clock that the test moves, with what it has kept. */
function practising(timing: "real" | "relaxed") {
  let now = START;
  const kept: PracticeRun[] = [];
  const run = newRun({
    id: "one",
    timing,
    minutes: { listening: 20, between: 5, reading: 50 },
    playsAllowed: 2,
    items: { listening: idsOf("listening"), reading: idsOf("reading") },
  });
  const client = new PracticeClient({
    run: takeStep(run, "start-listening", START),
    questions: facesOf(practiceBank),
    keep: (to) => kept.push(to),
    now: () => now,
  });
  const wait = (minutes: number) => {
    now += minutes * MINUTE;
    client.tick();
  };
  return { client, kept, wait };
}

describe("the practice test behind the player's pages", () => {
  it("shows an answer as saved once it is kept, and clears it again", () => {
    const { client, kept } = practising("relaxed");
    client.choose("P-L-001", 3);
    expect(kept.at(-1)?.answers).toHaveLength(1);
    expect(shownAnswer(client.state(), "P-L-001")).toMatchObject({
      option: 3,
      state: "saved",
      at: new Date(START).toISOString(),
    });
    client.choose("P-L-001", null);
    expect(isAnswered(client.state(), "P-L-001")).toBe(false);
  });

  it("asks the questions of the running block, and none between the blocks", async () => {
    const { client } = practising("relaxed");
    const asked = () => client.state().questions.map(({ id }) => id);
    expect(asked()).toEqual(idsOf("listening"));
    await client.step("end-listening");
    expect(asked()).toEqual([]);
    await client.step("start-reading");
    expect(asked()).toEqual(idsOf("reading"));
  });

  it("lets its own clock end a block, and takes nothing for it afterwards", () => {
    const { client, wait } = practising("real");
    expect(endsAt(client.state())).toBe(START + 20 * MINUTE);
    wait(20);
    expect(client.state().view.phase).toBe("between");
    client.choose("P-L-001", 1);
    expect(isAnswered(client.state(), "P-L-001")).toBe(false);
  });

  it("tells its listeners of every change, and of nothing else", () => {
    const { client, wait } = practising("real");
    let told = 0;
    const stop = client.subscribe(() => {
      told += 1;
    });
    wait(1);
    expect(told).toBe(0);
    client.countPlay("P-L-002");
    expect([told, playsOf(client.state(), "P-L-002")]).toEqual([1, 1]);
    stop();
    client.countPlay("P-L-002");
    expect(told).toBe(1);
  });
});
