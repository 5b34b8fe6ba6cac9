import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedRules } from "@/lib/rules/changed-rules";
import { applyChanges, diffRuleSets } from "@/lib/rules/diff";
import { RuleSet } from "@/lib/rules/rule-set.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";

const copy = (): RuleSet => structuredClone(RULE_SET_2026);
const changed = (change: (draft: RuleSet) => void): RuleSet => {
  const draft = copy();
  change(draft);
  return draft;
};

/** Sets near the one in force: numbers, texts, services and orders changed, rules taken away or there twice. */
const near = fc
  .array(
    fc.oneof(
      fc.tuple(fc.nat(17), fc.nat(900)).map(([at, max]) => (draft: RuleSet) => {
        const criterion = draft.criteria[at];
        if (criterion) criterion.max = max;
      }),
      fc.nat(17).map((at) => (draft: RuleSet) => {
        if (draft.criteria.length > 1) draft.criteria.splice(at % draft.criteria.length, 1);
      }),
      fc.nat(17).map((at) => (draft: RuleSet) => {
        const again = draft.criteria[at];
        if (again) draft.criteria.push({ ...again, services: ["rpp"] });
      }),
      fc.nat(4).map((at) => (draft: RuleSet) => {
        const stop = draft.stops[at];
        if (stop) draft.stops = [stop, ...draft.stops.filter((other) => other !== stop)];
      }),
      fc.nat(40).map((at) => (draft: RuleSet) => {
        draft.asked.splice(at % draft.asked.length, 1);
      }),
      fc.constant((draft: RuleSet) => {
        draft.criteria.reverse();
      }),
      fc.nat(500).map((points) => (draft: RuleSet) => {
        draft.parameters["assessment.threshold"].byService = points > 250 ? {} : { rpp: points };
      }),
      fc.nat(90).map((under) => (draft: RuleSet) => {
        const [age] = draft.criteria;
        if (age?.kind === "bands") age.bands.splice(1, 1, { from: 18, under, points: under });
      }),
    ),
    { maxLength: 6 },
  )
  .map((changes) => {
    const draft = copy();
    for (const change of changes) change(draft);
    return draft;
  });

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("what differs between two rule sets", () => {
  it("is nothing between a set and itself", () => {
    fc.assert(
      fc.property(near, (set) => {
        expect(diffRuleSets(set, structuredClone(set))).toEqual([]);
      }),
    );
  });

  it("put into the first gives the second", () => {
    fc.assert(
      fc.property(near, near, (one, other) => {
        expect(applyChanges(one, diffRuleSets(one, other))).toEqual(plain(other));
      }),
    );
  });

  it("names every place that changed, and belongs to some rule", () => {
    fc.assert(
      fc.property(near, near, (one, other) => {
        const changes = diffRuleSets(one, other);
        const ofRules = changedRules(changes).flatMap((rule) => rule.changes);
        const orders = changes.filter(({ path }) => path.at(-1) === "*order").length;
        expect(ofRules.length).toBeGreaterThanOrEqual(changes.length - orders);
        for (const { before, after } of changes) expect(before).not.toEqual(after);
      }),
    );
  });

  it("is read rule by rule: a threshold, a band, a new criterion, one that is gone, an order", () => {
    const next = changed((draft) => {
      draft.parameters["assessment.threshold"].value = 380;
      const [age, , children] = draft.criteria;
      if (age?.kind !== "bands" || children === undefined) throw new Error("Age comes first");
      age.bands = age.bands.map((band) => (band.from === 25 ? { ...band, points: 110 } : band));
      draft.criteria = [
        age,
        ...draft.criteria.filter(({ key }) => key !== "age" && key !== "spouse"),
        { ...children, key: "grandchildren" },
      ];
      draft.stops.reverse();
    });
    const rules = changedRules(diffRuleSets(RULE_SET_2026, RuleSet.parse(next)));
    expect(rules.map(({ part, id, kind }) => [part, id, kind])).toEqual([
      ["parameters", "assessment.threshold", "changed"],
      ["criteria", "age", "changed"],
      ["criteria", "spouse", "removed"],
      ["criteria", "grandchildren", "added"],
      ["stops", null, "moved"],
    ]);
    expect(rules[0]?.changes).toEqual([{ path: ["value"], before: 400, after: 380 }]);
    expect(rules[1]?.changes.map(({ path }) => path)).toEqual([["bands"]]);
  });
});
