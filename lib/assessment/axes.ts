import { assess } from "@/lib/assessment/assess";
import type { Change } from "@/lib/assessment/change.schema";
import {
  type AtHearing,
  type Candidate,
  CHANGEABLE,
  type Changeable,
  EFFORTS,
  type Effort,
} from "@/lib/assessment/changeable";
import { allDocumented, undocumentedJobs, withDocument } from "@/lib/assessment/job-documents";
import { type Probe, probeOf, worthOf } from "@/lib/assessment/probe";
import { shownChange } from "@/lib/assessment/shown-change";
import { type Case, candidatesOf, extremesOf } from "@/lib/assessment/tried-values";
import type { Answers } from "@/lib/questionnaire/answers.schema";

/** A change at one level: what is shown, and the least that it makes of the answers. */
export type Step = {
  readonly change: Change;
  readonly effort: Effort;
  readonly apply: (answers: Answers) => Answers;
};

/** One fact that can change, with its levels from the least on. */
export type Axis = { readonly atHearing: AtHearing; readonly steps: readonly Step[] };

/** All that could change in a case, each with the levels at which the rule set makes a difference. */
export function axesOf(of: Case): readonly Axis[] {
  const probe = probeOf(of.answers, [of.answers, bestOf(of)], of.ruleSet);
  return CHANGEABLE.flatMap((one) => {
    const { key, tries } = one;
    if (tries.kind === "job-documents") return jobAxes(one, tries, of);
    if (key === "jobDocuments") return [];
    const steps = levelsOf(candidatesOf(one, of, probe.mark), probe).map((values): Step => {
      const patches = values.map(({ patch }) => patch);
      return {
        change: shownChange(key, patches, of.ruleSet),
        effort: quickest(values),
        apply: (answers) => ({ ...answers, ...patches[0] }),
      };
    });
    return steps.length === 0 ? [] : [{ atHearing: one.atHearing, steps }];
  });
}

/** The answers with everything at its best. */
export function bestOf(of: Case): Answers {
  const worth = (answers: Answers) => worthOf(assess(answers, of.ruleSet));
  let best = allDocumented(of.answers);
  for (const changeable of CHANGEABLE) {
    for (const patch of extremesOf(changeable, of)) {
      const tried = { ...best, ...patch };
      if (worth(tried) > worth(best)) best = tried;
    }
  }
  return best;
}

// Months of several jobs count together, so that each of their documents is a change of its own.
function jobAxes(
  { atHearing, effort }: Changeable,
  tries: Extract<Changeable["tries"], { kind: "job-documents" }>,
  { answers }: Case,
): readonly Axis[] {
  return undocumentedJobs(answers, tries).flatMap((place) => {
    const job = answers.jobs[place];
    if (job === undefined) return [];
    const { occupation, from, to } = job;
    const change = { key: "jobDocuments", job: { occupation, from, to } } as const;
    const apply = (others: Answers) => withDocument(others, place);
    return [{ atHearing, steps: [{ change, effort, apply }] }];
  });
}

/** The values in levels, each with the values of the levels above it, which do at least as much. */
function levelsOf(candidates: readonly Candidate[], probe: Probe): readonly Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates.filter(({ patch }) => probe.improves(patch))) {
    const mark = probe.mark(candidate.patch);
    groups.set(mark, [...(groups.get(mark) ?? []), candidate]);
  }
  const worth = ([first]: readonly Candidate[]) => (first ? probe.worth(first.patch) : 0);
  const rising = [...groups.values()].toSorted((one, other) => worth(one) - worth(other));
  return rising.map((_, level) => rising.slice(level).flat());
}

const quickest = (values: readonly Candidate[]): Effort =>
  EFFORTS.find((effort) => values.some((value) => value.effort === effort)) ?? "months";
