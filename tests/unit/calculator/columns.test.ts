import { describe, expect, it } from "vitest";
import {
  type Act,
  activeSheet,
  afterAct,
  type Columns,
  NO_COLUMNS,
  sheetsOf,
} from "@/components/calculator/columns";
import { differences, resultOf } from "@/lib/calculator/result";
import { rulesOn, TODAY } from "./rules.fixture";

const typed = (answers: Record<string, string>): Act => ({
  type: "typed",
  sheet: { typed: answers, jobs: [] },
});
const given = (...acts: readonly Act[]): Columns => acts.reduce(afterAct, NO_COLUMNS);
const addChange: Act = { type: "add-change" };

describe("what if", () => {
  it("changes an answer beside what is now, and leaves that as it was", () => {
    const columns = given(
      typed({ housing: "lease", jobOffer: "no" }),
      addChange,
      typed({ housing: "own", jobOffer: "no" }),
    );
    expect(columns.now.typed["housing"]).toBe("lease");
    expect(columns.changes).toEqual([{ typed: { housing: "own" }, jobs: null }]);
    const results = sheetsOf(columns).map((sheet) => resultOf(sheet, rulesOn(TODAY)));
    expect(differences(results)).toEqual([{ key: "housing", points: [20, 30] }]);
  });

  it("follows the answers that it does not change", () => {
    const columns = given(
      typed({ housing: "lease" }),
      addChange,
      typed({ housing: "own" }),
      { type: "choose", place: 0 },
      typed({ housing: "lease", jobOffer: "yes" }),
      { type: "choose", place: 1 },
    );
    expect(activeSheet(columns).typed).toEqual({ housing: "own", jobOffer: "yes" });
  });

  it("goes back to now when the change that is shown is taken away, and knows three at most", () => {
    const full = given(addChange, addChange, addChange, addChange);
    expect(full.changes).toHaveLength(3);
    const fewer = afterAct(full, { type: "remove-change", place: 2 });
    expect(fewer.changes).toHaveLength(2);
    expect(fewer.active).toBe(0);
  });

  it("adds and removes jobs, in a change apart from now", () => {
    const columns = given({ type: "add-job" }, addChange, { type: "add-job" });
    expect(columns.now.jobs).toHaveLength(1);
    expect(activeSheet(columns).jobs).toHaveLength(2);
    const removed = afterAct(columns, { type: "remove-job", place: 0 });
    expect(activeSheet(removed).jobs).toHaveLength(1);
    expect(afterAct(removed, { type: "clear" })).toMatchObject({ changes: [], active: 0 });
  });

  it("fills the form anew whenever another sheet is shown, and never while one types", () => {
    const start = given(typed({ age: "25" }));
    expect(start.filled).toBe(0);
    for (const act of [addChange, { type: "clear" }, { type: "choose", place: 0 }] as const) {
      expect(afterAct(start, act).filled, act.type).toBe(1);
    }
  });
});
