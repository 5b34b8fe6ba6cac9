import { type Assessment, assess } from "@/lib/assessment/assess";
import type { Counts, Effect } from "@/lib/effect/effect.schema";
import { DIMENSIONS, type Dimension, type EffectCase, groupsOf } from "@/lib/effect/groups";
import { shownGroups } from "@/lib/effect/suppression";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

const STEP = 25;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Moved = { differs: number; before: number; after: number };

const nobody = (): Mutable<Counts> => ({
  cases: 0,
  passedBefore: 0,
  passedAfter: 0,
  newlyPassed: 0,
  noLongerPassed: 0,
});

/**
 * Counts what a draft changes: each case is assessed under both sets, on its own day of submission, by
 * the function that gives the official score. Cases come one by one, in any order.
 */
export class Tally {
  readonly #all = nobody();
  readonly #groups = new Map<Dimension, Map<string, Mutable<Counts>>>();
  readonly #before: number[] = [];
  readonly #after: number[] = [];
  readonly #moved = new Map<string, Moved>();

  readonly #base: RuleSet;
  readonly #draft: RuleSet;

  constructor(base: RuleSet, draft: RuleSet) {
    this.#base = base;
    this.#draft = draft;
  }

  add(one: EffectCase): void {
    const before = assess(one.answers, this.#base);
    const after = assess(one.answers, this.#draft);
    const groups = groupsOf(one);
    count(this.#all, before, after);
    for (const dimension of DIMENSIONS) {
      count(this.#countsOf(dimension, groups[dimension]), before, after);
    }
    increase(this.#before, Math.floor(before.total / STEP));
    increase(this.#after, Math.floor(after.total / STEP));
    this.#compare(before, after);
  }

  /** What was counted so far, small groups left out. */
  result(): Effect {
    const length = Math.max(this.#before.length, this.#after.length);
    const filled = (bins: readonly number[]) => Array.from({ length }, (_, bin) => bins[bin] ?? 0);
    const { cases } = this.#all;
    return {
      all: { ...this.#all },
      points: { step: STEP, before: filled(this.#before), after: filled(this.#after) },
      criteria: [...this.#moved]
        .filter(([, { differs }]) => differs > 0)
        .map(([key, { differs, before, after }]) => ({
          key,
          differs,
          meanBefore: before / cases,
          meanAfter: after / cases,
        })),
      groups: {
        age: this.#shown("age"),
        sex: this.#shown("sex"),
        citizenship: this.#shown("citizenship"),
        region: this.#shown("region"),
        service: this.#shown("service"),
      },
    };
  }

  #shown(dimension: Dimension) {
    return shownGroups(this.#groups.get(dimension) ?? new Map());
  }

  #countsOf(dimension: Dimension, group: string): Mutable<Counts> {
    const ofDimension = this.#groups.get(dimension) ?? new Map<string, Mutable<Counts>>();
    const counts = ofDimension.get(group) ?? nobody();
    this.#groups.set(dimension, ofDimension.set(group, counts));
    return counts;
  }

  // A criterion that one set lacks gives no points there.
  #compare(before: Assessment, after: Assessment): void {
    for (const key of Object.keys({ ...before.criteria, ...after.criteria })) {
      const [was, is] = [before.criteria[key] ?? 0, after.criteria[key] ?? 0];
      const moved = this.#moved.get(key) ?? { differs: 0, before: 0, after: 0 };
      moved.before += was;
      moved.after += is;
      if (was !== is) moved.differs += 1;
      this.#moved.set(key, moved);
    }
  }
}

function count(counts: Mutable<Counts>, before: Assessment, after: Assessment): void {
  const [was, is] = [before.outcome === "passed", after.outcome === "passed"];
  counts.cases += 1;
  if (was) counts.passedBefore += 1;
  if (is) counts.passedAfter += 1;
  if (is && !was) counts.newlyPassed += 1;
  if (was && !is) counts.noLongerPassed += 1;
}

function increase(bins: number[], bin: number): void {
  bins[bin] = (bins[bin] ?? 0) + 1;
}
