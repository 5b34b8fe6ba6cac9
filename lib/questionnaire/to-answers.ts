import { parseAnswers } from "@/lib/assessment/answer-problems";
import type { LocalDate } from "@/lib/calendar/local-date";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { AskedSection } from "@/lib/questionnaire/asked-sections";
import type { Draft } from "@/lib/questionnaire/draft.schema";
import type { SectionData } from "@/lib/questionnaire/section";
import { type CheckedSection, checkSection, type Values } from "@/lib/questionnaire/section-check";
import { SECTION_KEYS, type SectionKey } from "@/lib/questionnaire/sections";

/** Answers that nobody types: they come from the person, the certificate and the files. */
export type Facts = {
  readonly service: Answers["service"];
  readonly dateOfBirth: LocalDate;
  readonly citizenship: string;
  readonly kaztest: Answers["kaztest"];
  readonly submittedOn: LocalDate;
  /** Minors listed with the application who are under 18 on that day. */
  readonly minorChildren: number;
  /** What the files attached support: "education", "jobs.k3x" ... */
  readonly evidence: readonly string[];
};

export type ScoredAnswers =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly incomplete: readonly SectionKey[] };

const MOST_CHILDREN = 20;

/** The answers that the score reads, from a complete draft; otherwise the sections that are not. */
export function toAnswers(draft: Draft, facts: Facts, sectionOf: AskedSection): ScoredAnswers {
  const dates = { today: facts.submittedOn, dateOfBirth: facts.dateOfBirth };
  const checked = SECTION_KEYS.map(
    (key) => [key, checkSection(sectionOf(key), draft[key], dates)] as const,
  );
  const incomplete = checked.filter(([, { problems }]) => problems.length > 0).map(([key]) => key);
  if (incomplete.length > 0) return { ok: false, incomplete };

  const { service, submittedOn, dateOfBirth, citizenship, kaztest, evidence } = facts;
  const { listeningCorrect, readingCorrect } = kaztest;
  const parsed = parseAnswers({
    service,
    submittedOn,
    dateOfBirth,
    citizenship,
    kaztest: { listeningCorrect, readingCorrect },
    minorChildren: Math.min(facts.minorChildren, MOST_CHILDREN),
    ...Object.assign(
      {},
      ...checked.map(([key, section]) => fed(sectionOf(key), section, evidence)),
    ),
  });
  if (parsed.ok) return parsed;
  throw new Error(`A complete questionnaire has no answer for ${JSON.stringify(parsed.problems)}`);
}

function fed(section: SectionData, checked: CheckedSection, evidence: readonly string[]): Values {
  const answers: Record<string, unknown> = {};
  for (const [name, { feeds, otherwise }] of Object.entries(section.fields)) {
    if (feeds !== undefined) answers[feeds] = checked.values[name] ?? otherwise;
  }
  for (const [answer, compose] of Object.entries(section.composes ?? {})) {
    answers[answer] = compose(checked, evidence);
  }
  return answers;
}
