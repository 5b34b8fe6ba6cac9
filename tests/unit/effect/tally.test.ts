import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/assessment/assess";
import { Effect } from "@/lib/effect/effect.schema";
import { DIMENSIONS, type EffectCase } from "@/lib/effect/groups";
import { population } from "@/lib/effect/population";
import { Tally } from "@/lib/effect/tally";
import { Answers } from "@/lib/questionnaire/answers.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { someAnswers } from "@/tests/factories/answers";
import { anyAnswers } from "@/tests/factories/answers.arbitrary";
import { runs } from "@/tests/factories/runs";

const changed = (change: (draft: RuleSet) => void): RuleSet => {
  const draft = structuredClone(RULE_SET_2026);
  change(draft);
  return draft;
};
const stricter = changed((draft) => {
  draft.parameters["assessment.threshold"].value = 450;
  for (const one of draft.criteria) if (one.key === "jobOffer" && "points" in one) one.points = 10;
});

const effectOf = (cases: readonly EffectCase[], draft: RuleSet) => {
  const tally = new Tally(RULE_SET_2026, draft);
  for (const one of cases) tally.add(one);
  return tally.result();
};

const anyCase: fc.Arbitrary<EffectCase> = fc.record({
  answers: anyAnswers,
  sex: fc.constantFrom("female", "male"),
});
const someCases = fc.array(anyCase, { minLength: 1, maxLength: 40 });
const passes = (answers: Answers, rules: RuleSet) => assess(answers, rules).outcome === "passed";

describe("the effect of a draft", () => {
  it("on the very rules in force is none", () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const { all, points, criteria } = effectOf(cases, structuredClone(RULE_SET_2026));
        expect(all).toMatchObject({ newlyPassed: 0, noLongerPassed: 0 });
        expect(all.passedAfter).toBe(all.passedBefore);
        expect(points.after).toEqual(points.before);
        expect(criteria).toEqual([]);
      }),
      runs(50),
    );
  });

  it("counts each case by the official score under both sets", () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const { all, points } = effectOf(cases, stricter);
        const lost = cases.filter(
          ({ answers }) => passes(answers, RULE_SET_2026) && !passes(answers, stricter),
        );
        expect(all.cases).toBe(cases.length);
        expect(all.noLongerPassed).toBe(lost.length);
        expect(all.passedBefore - all.noLongerPassed + all.newlyPassed).toBe(all.passedAfter);
        for (const bins of [points.before, points.after]) {
          expect(bins.reduce((sum, bin) => sum + bin, 0)).toBe(cases.length);
        }
      }),
      runs(50),
    );
  });

  it("does not depend on the order of the cases", () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const there = effectOf(cases, stricter);
        const back = effectOf(cases.toReversed(), stricter);
        const byKey = (effect: Effect) =>
          effect.criteria.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        expect({ ...back, criteria: byKey(back) }).toEqual({ ...there, criteria: byKey(there) });
      }),
      runs(50),
    );
  });

  it("names the criteria whose points differ, also one that only the draft has", () => {
    const draft = changed((one) => {
      const [first] = one.criteria.splice(1, 1);
      if (first !== undefined) one.criteria.push({ ...first, key: "partner" });
    });
    const cases = [{ answers: someAnswers({ spouseAccompanying: true }), sex: "female" }];
    expect(effectOf(cases, draft).criteria).toEqual([
      { key: "spouse", differs: 1, meanBefore: 20, meanAfter: 0 },
      { key: "partner", differs: 1, meanBefore: 0, meanAfter: 20 },
    ]);
  });

  it("holds no group of fewer than ten people, and can be stored", () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const effect = effectOf(cases, stricter);
        expect(Effect.parse(JSON.parse(JSON.stringify(effect)))).toEqual(effect);
        for (const dimension of DIMENSIONS) {
          for (const { counts } of effect.groups[dimension]) {
            expect(counts?.cases ?? 10).toBeGreaterThanOrEqual(10);
          }
        }
      }),
      runs(50),
    );
  });
});

describe("the invented population", () => {
  const people = [...population(2_000, "2026-03-02")];

  it("is the same every time, and of everybody the questionnaire would take", () => {
    expect([...population(2_000, "2026-03-02")]).toEqual(people);
    for (const { answers } of people) expect(Answers.safeParse(answers).error).toBeUndefined();
  });

  it("has people in every region and service, some who pass and some who do not", () => {
    const { all, groups } = effectOf(people, RULE_SET_2026);
    expect(groups.region).toHaveLength(20);
    expect(groups.service).toHaveLength(2);
    expect(all.passedBefore).toBeGreaterThan(200);
    expect(all.passedBefore).toBeLessThan(1_800);
  });
});
