import { type Assessment, assess } from "@/lib/assessment/assess";
import { type Axis, axesOf, bestOf, type Step } from "@/lib/assessment/axes";
import type { Change } from "@/lib/assessment/change.schema";
import { type AtHearing, EFFORTS } from "@/lib/assessment/changeable";
import { type Choice, minimalSets, mostWithin } from "@/lib/assessment/minimal-sets";
import { type LiftedStop, liftsOf } from "@/lib/assessment/stop-lifts";
import type { Case } from "@/lib/assessment/tried-values";
import type { LocalDate } from "@/lib/calendar/local-date";

/** Changes that together would have passed, none of which could be left out or be less. */
export type Way = {
  readonly changes: readonly Change[];
  /** Points with these changes and no others. */
  readonly total: number;
  /** The least of what its changes allow: a way with one new fact is one for a new application. */
  readonly atHearing: AtHearing;
};

/** What stopped a case or how much is missing, and what would have passed by the same rules. */
export type WaysOut = {
  readonly total: number;
  readonly threshold: number;
  readonly shortfall: number;
  readonly stops: readonly LiftedStop[];
  /** The day for which the ways were computed: the questionnaire's, or the first without the stops that time ends. */
  readonly day: LocalDate;
  /** The unchanged answers on that day; null when it is the questionnaire's own. */
  readonly onDay: { readonly total: number; readonly outcome: Assessment["outcome"] } | null;
  readonly ways: readonly Way[];
  /** The most changes together that were looked at. */
  readonly mostChanges: number;
  /** Points with everything changeable at its best. */
  readonly best: number;
};

export const MOST_CHANGES = 4;

/** Sets of changes that one page may try: a rule set's tables can have many levels, and each try runs it. */
const MOST_TRIES = 20_000;

/**
 * The smallest sets of changes with which a case would have passed, by the rule set that judged it: each proved by running
 * it, and all that there are with at most `mostChanges` changes: `MOST_CHANGES`, or fewer where the tables are too long. Null
 * for a case that passed. A stop that nothing ends leaves no ways. `firstSaid` is what was submitted, before officers corrected it.
 */
export function waysOut(of: Case): WaysOut | null {
  const { answers, ruleSet } = of;
  const { outcome, total, threshold, shortfall } = assess(answers, ruleSet);
  if (outcome === "passed") return null;
  const stops = liftsOf(answers, axesOf(of), ruleSet);
  const day = [answers.submittedOn, ...stops.flatMap((stop) => dayOf(stop))].toSorted().at(-1);
  const later = { ...of, answers: { ...answers, submittedOn: day ?? answers.submittedOn } };
  const onDay = assess(later.answers, ruleSet);
  const isHopeless = stops.some(({ lifts }) => lifts === "never");
  return {
    total,
    threshold,
    shortfall,
    stops,
    day: later.answers.submittedOn,
    onDay:
      later.answers.submittedOn === answers.submittedOn
        ? null
        : { total: onDay.total, outcome: onDay.outcome },
    ...(isHopeless ? { ways: [], mostChanges: MOST_CHANGES } : waysOn(later)),
    best: assess(bestOf(later), ruleSet).total,
  };
}

const dayOf = (stop: LiftedStop) => (stop.lifts === "on-day" ? [stop.day] : []);

type Taken = { readonly steps: readonly Step[]; readonly way: Way };

function waysOn(of: Case): Pick<WaysOut, "ways" | "mostChanges"> {
  const axes = axesOf(of);
  const stepsOf = (choice: Choice) =>
    choice.flatMap(([axis, level]) => axes[axis]?.steps[level - 1] ?? []);
  const changed = (choice: Choice) =>
    stepsOf(choice).reduce((answers, { apply }) => apply(answers), of.answers);
  const tops = axes.map(({ steps }) => steps.length);
  const passes = (choice: Choice) => assess(changed(choice), of.ruleSet).outcome === "passed";
  const mostChanges = mostWithin(tops, MOST_CHANGES, MOST_TRIES);
  const ways = minimalSets(tops, mostChanges, passes)
    .filter((choice) => choice.length > 0)
    .map((choice): Taken => {
      const steps = stepsOf(choice);
      const { total } = assess(changed(choice), of.ruleSet);
      const changes = steps.map(({ change }) => change);
      return { steps, way: { changes, total, atHearing: hearingOf(choice, axes) } };
    })
    .toSorted(easierFirst)
    .map(({ way }) => way);
  return { ways, mostChanges };
}

const HEARING: readonly AtHearing[] = ["no", "if-held", "yes"];

function hearingOf(choice: Choice, axes: readonly Axis[]): AtHearing {
  const allowed = choice.map(([axis]) => axes[axis]?.atHearing);
  return HEARING.find((one) => allowed.includes(one)) ?? "no";
}

const effortOf = ({ steps }: Taken) =>
  steps.reduce((sum, { effort }) => sum + EFFORTS.indexOf(effort) + 1, 0);

function easierFirst(one: Taken, other: Taken): number {
  return (
    one.steps.length - other.steps.length ||
    effortOf(one) - effortOf(other) ||
    other.way.total - one.way.total
  );
}
