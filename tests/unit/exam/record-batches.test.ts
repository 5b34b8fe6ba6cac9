import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gatherer, QueueFull, writeApart } from "@/lib/exam/record-batches";

type Job = { readonly attemptId: string; readonly n: number };

const LIMITS = { writers: 2, mostTogether: 3, mostWaiting: 100 };

/** A disk that is opened by hand: each batch is written when the test says so. */
function aDisk() {
  const batches: { readonly jobs: readonly Job[]; readonly done: () => void }[] = [];
  const write = (jobs: readonly Job[]) =>
    new Promise<readonly PromiseSettledResult<number>[]>((resolve) => {
      const done = () => resolve(jobs.map(({ n }) => ({ status: "fulfilled", value: n * 10 })));
      batches.push({ jobs, done });
    });
  return { batches, write };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("what arrives while a statement is under way", () => {
  it("is written together by the next one, never more than may be", async () => {
    const { batches, write } = aDisk();
    const take = gatherer(write, { ...LIMITS, writers: 1 });
    const results = Promise.all([1, 2, 3, 4, 5].map((n) => take({ attemptId: `a${n}`, n })));
    expect(batches.map(({ jobs }) => jobs.length)).toEqual([1]);
    batches[0]?.done();
    await settled();
    expect(batches[1]?.jobs.map(({ n }) => n)).toEqual([2, 3, 4]);
    batches[1]?.done();
    await settled();
    batches[2]?.done();
    expect(await results).toEqual([10, 20, 30, 40, 50]);
  });

  it("goes one after another where it is for one attempt", async () => {
    const { batches, write } = aDisk();
    const take = gatherer(write, LIMITS);
    const results = [1, 2, 3].map((n) => take({ attemptId: "same", n }));
    const other = take({ attemptId: "other", n: 4 });
    expect(batches.map(({ jobs }) => jobs.map(({ n }) => n))).toEqual([[1], [4]]);
    for (const turn of [0, 1, 2, 3]) {
      batches[turn]?.done();
      await settled();
    }
    expect(await Promise.all([...results, other])).toEqual([10, 20, 30, 40]);
    expect(batches.slice(2).map(({ jobs }) => jobs.map(({ n }) => n))).toEqual([[2], [3]]);
  });

  it("is turned away when too much waits, and taken again afterwards", async () => {
    const { batches, write } = aDisk();
    const take = gatherer(write, { writers: 1, mostTogether: 1, mostWaiting: 2 });
    const taken = [1, 2, 3].map((n) => take({ attemptId: `a${n}`, n }));
    await expect(take({ attemptId: "a4", n: 4 })).rejects.toBeInstanceOf(QueueFull);
    for (const turn of [0, 1, 2]) {
      batches[turn]?.done();
      await settled();
    }
    expect(await Promise.all(taken)).toEqual([10, 20, 30]);
    const again = take({ attemptId: "a4", n: 4 });
    batches[3]?.done();
    expect(await again).toBe(40);
  });

  it("fails with its batch and does not stop the next", async () => {
    let turns = 0;
    const take = gatherer<Job, number>(
      async (jobs) => {
        turns += 1;
        if (turns === 1) throw new Error("gone");
        return jobs.map(({ n }) => ({ status: "fulfilled", value: n }));
      },
      { ...LIMITS, writers: 1 },
    );
    const [first, second] = [take({ attemptId: "a", n: 1 }), take({ attemptId: "b", n: 2 })];
    await expect(first).rejects.toThrow("gone");
    expect(await second).toBe(2);
  });

  it("gives each its own outcome, whatever the order and the batches", async () => {
    const jobs = fc.array(fc.record({ attemptId: fc.constantFrom("a", "b", "c"), n: fc.nat() }));
    await fc.assert(
      fc.asyncProperty(jobs, fc.integer({ min: 1, max: 4 }), async (all, writers) => {
        const underWay = new Set<string>();
        const take = gatherer<Job, number>(
          async (some) => {
            for (const { attemptId } of some) {
              expect(underWay.has(attemptId)).toBe(false);
              underWay.add(attemptId);
            }
            await settled();
            for (const { attemptId } of some) underWay.delete(attemptId);
            return some.map(({ n }) => ({ status: "fulfilled", value: n + 1 }));
          },
          { ...LIMITS, writers },
        );
        expect(await Promise.all(all.map(take))).toEqual(all.map(({ n }) => n + 1));
      }),
    );
  });
});

describe("a batch in which one cannot be written", () => {
  it("is written by halves, and that one fails alone", async () => {
    const writes: number[] = [];
    const write = async (jobs: readonly number[]) => {
      writes.push(jobs.length);
      if (jobs.includes(13)) throw new Error("poison");
      return jobs.map((n) => n * 2);
    };
    const jobs = Array.from({ length: 16 }, (_, n) => n);
    const outcomes = await writeApart(jobs, write, () => true);
    expect(
      outcomes.map(({ status }) => status).filter((status) => status === "rejected"),
    ).toHaveLength(1);
    expect(outcomes[13]).toMatchObject({ status: "rejected" });
    expect(outcomes[12]).toEqual({ status: "fulfilled", value: 24 });
    expect(writes.length).toBeLessThan(11);
  });

  it("is not tried again when the fault is nobody's own", async () => {
    let tries = 0;
    const write = async (): Promise<readonly number[]> => {
      tries += 1;
      throw new Error("the database is away");
    };
    const outcomes = await writeApart([1, 2, 3, 4], write, () => false);
    expect(tries).toBe(1);
    expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
  });
});
