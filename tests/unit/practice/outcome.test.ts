import fc from "fast-check";
import { expect, it } from "vitest";
import { inOrderOf, optionOrder } from "@/lib/practice/option-order";
import { explained, isRight } from "@/lib/practice/outcome";
import { answersOf, facesOf } from "@/lib/practice/pool";
import { give, newRun, takeStep } from "@/lib/practice/run";
import { practiceBank } from "./pool.fixture";

const listening = practiceBank.filter(({ block }) => block === "listening");
const ids = listening.map(({ id }) => id);
const started = (id: string) =>
  takeStep(
    newRun({
      id,
      timing: "relaxed",
      playsAllowed: 2,
      minutes: { listening: 20, between: 5, reading: 50 },
      items: { listening: ids, reading: [] },
    }),
    "start-listening",
    0,
  );

it("marks the option that was on the screen, in whatever order this run showed it", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length }),
      (runId, plan) => {
        const questions = inOrderOf(runId, facesOf(listening));
        let run = started(runId);
        for (const [index, item] of listening.entries()) {
          const words = item.options[(item.key + (plan[index] ? 0 : 1)) % 4] ?? "";
          run = give(run, item.id, questions[index]?.options.indexOf(words) ?? null, 1);
        }
        const shown = explained(run, "listening", questions, answersOf(listening));
        expect(shown.map(isRight)).toEqual(plan);
        for (const [index, { question, right }] of shown.entries()) {
          const { options, key } = listening[index] ?? expect.fail();
          expect(question.options[right]).toBe(options[key]);
        }
      },
    ),
    { numRuns: 50 },
  );
});

it("counts the last answer, and a cleared one as none", () => {
  const [item] = listening;
  if (item === undefined) return expect.fail();
  const right = optionOrder("one", item.id).indexOf(item.key);
  const questions = inOrderOf("one", facesOf(listening));
  const chosen = (options: readonly (number | null)[]) => {
    const run = options.reduce((now, option) => give(now, item.id, option, 1), started("one"));
    return explained(run, "listening", questions, answersOf(listening))[0];
  };
  expect(chosen([(right + 1) % 4, right])).toMatchObject({ chosen: right, right });
  expect(chosen([right, null])).toMatchObject({ chosen: null });
  expect(chosen([])).toMatchObject({ chosen: null });
});

it("orders options by the run, the same on every load", () => {
  const orders = new Set(ids.map((id) => optionOrder("a", id).join("")));
  expect(orders.size).toBeGreaterThan(5);
  expect(ids.map((id) => optionOrder("a", id))).toEqual(ids.map((id) => optionOrder("a", id)));
  expect(ids.map((id) => optionOrder("a", id))).not.toEqual(ids.map((id) => optionOrder("b", id)));
});
