import { assess } from "@/lib/assessment/assess";
import { criterionPoints } from "@/lib/assessment/criterion-points";
import { stands } from "@/lib/assessment/stands";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { Criterion } from "@/lib/rules/criteria.schema";
import { thresholdFor } from "@/lib/rules/parameter";
import { type Finding, finding } from "@/lib/rules/proofs/finding";
import { type Group, groupsOf, peopleOf } from "@/lib/rules/proofs/groups";
import { somebody } from "@/lib/rules/proofs/people";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

type Service = Answers["service"];
type Part = Partial<Answers>;

/** The most points that a group of rules gives, and to whom; `free` without any of its stops. */
type Best = { readonly points: number; readonly part: Part };
type Reach = {
  readonly highest: ReadonlyMap<string, Best>;
  readonly together: number;
  readonly free: Best | null;
};

/**
 * Every published maximum is attained by somebody and passed by nobody, and somebody whom nothing
 * stops reaches the threshold. Each claim is shown by a person, scored by the engine itself.
 */
export function reachFindings(ruleSet: RuleSet): Finding[] {
  return (["rpp", "kandas"] as const).flatMap((service) => ofService(service, ruleSet));
}

function ofService(service: Service, ruleSet: RuleSet): Finding[] {
  const groups = groupsOf(ruleSet, service);
  const entangled = groups.filter(({ people }) => people === null);
  if (entangled.length > 0) {
    return entangled.map(({ reads }) =>
      finding("too-entangled", "criteria", { answers: reads.join(", "), service }),
    );
  }
  const reaches = groups.map((group) => ({ group, reach: reachOf(group, ruleSet, service) }));
  return [
    ...reaches.flatMap(({ group, reach }) => maximumFindings(group, reach, service)),
    ...thresholdFindings(
      reaches.map(({ reach }) => reach.free),
      ruleSet,
      service,
    ),
  ];
}

function reachOf(group: Group, ruleSet: RuleSet, service: Service): Reach {
  const base = somebody(ruleSet, service);
  const highest = new Map<string, Best>();
  let together = 0;
  let free: Best | null = null;
  for (const part of peopleOf(group, ruleSet)) {
    const answers = { ...base, ...part };
    let sum = 0;
    for (const criterion of group.criteria) {
      const { points } = criterionPoints(criterion, answers, ruleSet);
      sum += points;
      if (points > (highest.get(criterion.key)?.points ?? -1)) {
        highest.set(criterion.key, { points, part });
      }
    }
    together = Math.max(together, sum);
    const isStopped = group.stops.some((stop) => stands(stop, answers, ruleSet));
    if (!isStopped && sum > (free?.points ?? -1)) free = { points: sum, part };
  }
  return { highest, together, free };
}

function maximumFindings({ criteria }: Group, { highest, together }: Reach, service: Service) {
  const found = criteria.flatMap((criterion) => ofMaximum(criterion, highest, service));
  const sum = criteria.reduce((total, { key }) => total + (highest.get(key)?.points ?? 0), 0);
  if (found.length > 0 || together === sum) return found;
  const keys = criteria.map(({ key }) => key).join(", ");
  return [finding("maxima-not-together", "criteria", { keys, sum, highest: together, service })];
}

function ofMaximum(
  { key, max }: Criterion,
  highest: ReadonlyMap<string, Best>,
  service: Service,
): Finding[] {
  const best = highest.get(key);
  const points = best?.points ?? 0;
  const where = `criteria.${key}.max`;
  if (points < max)
    return [finding("max-not-attainable", where, { max, highest: points, service })];
  if (points === max) return [];
  const answers = JSON.stringify(best?.part);
  return [finding("max-passed", where, { max, points, answers, service })];
}

function thresholdFindings(
  bests: readonly (Best | null)[],
  ruleSet: RuleSet,
  service: Service,
): Finding[] {
  const threshold = thresholdFor(ruleSet, service);
  const where = "parameters.assessment.threshold";
  const reached = bests.filter((best) => best !== null);
  if (reached.length < bests.length) return [finding("everyone-stopped", "stops", { service })];
  const highest = reached.reduce((sum, { points }) => sum + points, 0);
  if (highest < threshold) {
    return [finding("threshold-not-attainable", where, { threshold, highest, service })];
  }
  const person = Object.assign(somebody(ruleSet, service), ...reached.map(({ part }) => part));
  const { outcome, total } = assess(person, ruleSet);
  if (outcome !== "passed" || total !== highest) {
    throw new Error(`The proof's person has ${total} points, not ${highest}: ${outcome}`);
  }
  return [];
}
