import type { Answers } from "@/lib/questionnaire/answers.schema";
import { isSectionKey, sectionOf } from "@/lib/questionnaire/sections";
import { CHOICES } from "@/lib/rules/answer-domains";
import type { Criterion } from "@/lib/rules/criteria.schema";
import { singles } from "@/lib/rules/proofs/amounts";
import { type Read, type Values, valuesOf } from "@/lib/rules/proofs/people";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import type { Stop } from "@/lib/rules/stops.schema";

/** Rules that read answers in common, and so have to be looked at together. */
export type Group = {
  readonly reads: readonly Read[];
  readonly criteria: readonly Criterion[];
  readonly stops: readonly Stop[];
  /** How many people it takes to try everything; null when that is more than can be tried. */
  readonly people: number | null;
};

// A proof is made on every view of a draft, in the process that serves candidates: it may take some tenths of a second.
const MOST_PEOPLE = 50_000;

/** The rules of a service in the smallest groups that share no answer. */
export function groupsOf(ruleSet: RuleSet, service: Answers["service"]): readonly Group[] {
  const values = valuesOf(ruleSet);
  let groups: Omit<Group, "people">[] = [];
  const add = (reads: readonly Read[], rule: Partial<Group>) => {
    const all = withParents(reads, ruleSet);
    const joined = groups.filter((group) => group.reads.some((read) => all.includes(read)));
    const others = groups.filter((group) => !joined.includes(group));
    const parts = [...joined, { reads: all, criteria: [], stops: [], ...rule }];
    groups = [
      ...others,
      {
        reads: [...new Set(parts.flatMap((part) => part.reads))],
        criteria: parts.flatMap((part) => part.criteria),
        stops: parts.flatMap((part) => part.stops),
      },
    ];
  };
  for (const criterion of ruleSet.criteria) {
    if (criterion.services.includes(service)) add(readBy(criterion), { criteria: [criterion] });
  }
  for (const stop of ruleSet.stops) {
    if (stop.services.includes(service)) add([readByStop(stop)], { stops: [stop] });
  }
  return groups.map((group) => ({ ...group, people: peopleNeeded(group.reads, values) }));
}

function peopleNeeded(reads: readonly Read[], values: Values): number | null {
  const needed = reads.reduce((product, read) => product * (values[read]?.length ?? 1), 1);
  return needed > MOST_PEOPLE ? null : needed;
}

/** Answers that a criterion reads. */
function readBy(criterion: Criterion): readonly Read[] {
  switch (criterion.kind) {
    case "bands":
      return singles(criterion.measure).map((measure) => {
        if (measure.kind === "completed-years") return measure.since;
        if (measure.kind === "block-percentage") return "kaztest";
        return measure.kind === "months-in-union" ? measure.list : measure.answer;
      });
    case "certificate-bands":
      return ["englishCertificate"];
    case "count":
    case "lookup":
      return [criterion.answer];
    case "conditions":
      return criterion.all.map(({ answer }) => answer);
    case "last-job-in-demand":
      return ["jobs"];
  }
}

function readByStop(stop: Stop): Read {
  switch (stop.kind) {
    case "completed-years-under":
      return stop.since;
    case "block-below-threshold":
      return "kaztest";
    case "condition":
      return stop.condition.answer;
  }
}

/** A question that is only asked where another answer calls for it has its default elsewhere. */
type Dependence = {
  readonly read: Read;
  readonly otherwise: unknown;
  readonly parent: Read;
  readonly is: readonly string[];
};

function dependences({ asked }: RuleSet): readonly Dependence[] {
  return asked.flatMap(({ section, kind, name, when }) => {
    if (kind !== "question" || !isSectionKey(section)) return [];
    const { fields } = sectionOf(section);
    const [child, parent] = [fields[name], fields[when.question]];
    const [read, on] = [child?.feeds, parent?.feeds];
    if (!isChoice(read) || !isChoice(on)) return [];
    return [{ read, otherwise: child?.otherwise, parent: on, is: when.is }];
  });
}

const isChoice = (key: string | undefined): key is keyof typeof CHOICES =>
  key !== undefined && Object.hasOwn(CHOICES, key);

function withParents(reads: readonly Read[], ruleSet: RuleSet): readonly Read[] {
  const parents = dependences(ruleSet)
    .filter(({ read, parent }) => reads.includes(read) && !reads.includes(parent))
    .map(({ parent }) => parent);
  return parents.length === 0 ? [...new Set(reads)] : withParents([...reads, ...parents], ruleSet);
}

/** Everybody whom the questionnaire lets through, as far as these rules can tell people apart. */
export function* peopleOf({ reads }: Group, ruleSet: RuleSet): Generator<Partial<Answers>> {
  const values = valuesOf(ruleSet);
  const rules = dependences(ruleSet).filter(({ read }) => reads.includes(read));
  for (const part of products(reads, values)) {
    if (rules.every((rule) => fits(rule, part))) yield part;
  }
}

function* products(reads: readonly Read[], values: Values): Generator<Partial<Answers>> {
  const [read, ...others] = reads;
  if (read === undefined) return yield {};
  for (const rest of products(others, values)) {
    for (const value of values[read] ?? []) yield { ...rest, [read]: value };
  }
}

function fits({ read, otherwise, parent, is }: Dependence, part: Partial<Answers>): boolean {
  return is.includes(asTyped(part[parent])) || part[read] === otherwise;
}

const asTyped = (value: unknown): string => {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === null || value === undefined ? "" : String(value);
};
