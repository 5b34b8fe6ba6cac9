import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AttemptClient } from "@/components/exam/attempt-client";
import { runs, timeFor } from "@/tests/factories/runs";
import { aDisk, aLine, aPage, FakeExamServer, type Line } from "./fake-exam-server";

const ITEMS = ["L-001", "L-002", "L-003"] as const;
const DEVICES = [0, 1] as const;

type Act =
  | { readonly kind: "answer"; readonly device: 0 | 1; readonly item: (typeof ITEMS)[number] }
  | { readonly kind: "line"; readonly device: 0 | 1; readonly is: Line }
  | { readonly kind: "pause" }
  | { readonly kind: "reload" | "kill" | "takeOver" | "beat"; readonly device: 0 | 1 };

const device = fc.constantFrom(...DEVICES);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("answer" as const),
      device,
      item: fc.constantFrom(...ITEMS),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("line" as const),
      device,
      is: fc.constantFrom<Line>("up", "cut", "deaf"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "reload" as const,
        "kill" as const,
        "takeOver" as const,
        "beat" as const,
      ),
      device,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "pause" as const }) },
);

const soon = (ms = 2) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A candidate with two devices. Each choice carries a number of its own as its option, so that none is mistaken. */
class Candidate {
  readonly server = new FakeExamServer();
  readonly #devices = DEVICES.map(() => {
    const line = aLine(this.server);
    const disk = aDisk();
    return { line, disk, page: null as AttemptClient | null };
  });
  /** Choices of which the device said that it has them. */
  readonly kept = new Set<number>();
  /** Choices of which a screen said that the server has them, by their receipt. */
  readonly acknowledged = new Set<number>();
  #choices = 0;

  constructor() {
    // Lists that are taken in part, and answers that take their time: choices come in between.
    this.server.most = 2;
    for (const { line } of this.#devices) line.delay = () => soon(1);
  }

  #device(index: number) {
    const found = this.#devices[index];
    if (found === undefined) throw new Error("no such device");
    return found;
  }

  async open(index: number): Promise<void> {
    const own = this.#device(index);
    const page = aPage({ api: own.line.api, disk: own.disk });
    own.page = page;
    page.subscribe(() => {
      for (const { option } of page.state().view.saved) if (option) this.acknowledged.add(option);
    });
    await page.open();
  }

  async does(what: Act): Promise<void> {
    if (what.kind === "pause") {
      this.server.paused =
        this.server.paused === null ? { kind: "centre", since: "", until: null } : null;
      return;
    }
    const { line, page } = this.#device(what.device);
    switch (what.kind) {
      case "answer":
        return this.#answer(page, what.item);
      case "line":
        line.is = what.is;
        return;
      case "takeOver":
        await page?.takeOver();
        return;
      case "beat":
        return page?.beat();
      case "reload":
        page?.stop();
        return this.open(what.device);
      case "kill":
        // In the same instant as a choice: what the device had not yet said to have may be gone.
        this.#choices += 1;
        void page?.choose(ITEMS[0], this.#choices);
        page?.stop();
        return this.open(what.device);
    }
  }

  async #answer(page: AttemptClient | null, item: string): Promise<void> {
    if (page === null) return;
    const { lease, view } = page.state();
    this.#choices += 1;
    const choice = this.#choices;
    await page.choose(item, choice);
    if (lease === "mine" && view.paused === null) this.kept.add(choice);
  }

  /** All lines are whole again, and each device says what it still has to say. */
  async comesToRest(): Promise<void> {
    this.server.paused = null;
    for (const { line, page } of this.#devices) {
      line.is = "up";
      await page?.beat();
      await page?.flush();
    }
    await soon(5);
    for (const { page } of this.#devices) {
      expect(page?.state().journal.waiting).toEqual([]);
      page?.stop();
    }
  }
}

describe("an attempt with cuts, kills, reloads, pauses and two devices", () => {
  it(
    "stores what was acknowledged and what was kept, once and in order",
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
          const candidate = new Candidate();
          await candidate.open(0);
          await candidate.open(1);
          for (const what of acts) {
            await candidate.does(what);
            await soon(1);
          }
          await candidate.comesToRest();

          const { rows } = candidate.server;
          const stored = rows.map(({ option }) => option ?? 0);
          const counted = rows.filter(({ standing }) => standing === "counted");
          for (const choice of candidate.acknowledged) {
            expect(counted.map(({ option }) => option)).toContain(choice);
          }
          for (const choice of candidate.kept) expect(stored).toContain(choice);
          const numbers = counted.map(({ option }) => option);
          expect(new Set(numbers).size).toBe(numbers.length);
          // Under one lease the counters rise without a gap, and so do the choices.
          for (const lease of new Set(rows.map((row) => row.lease))) {
            const own = rows.filter((row) => row.lease === lease);
            expect(own.map(({ counter }) => counter)).toEqual(own.map((_, index) => index + 1));
            expect(own.map(({ option }) => option)).toEqual(
              own.map(({ option }) => option).toSorted((one, other) => (one ?? 0) - (other ?? 0)),
            );
          }
        }),
        runs(60),
      );
    },
    timeFor(120_000),
  );
});
