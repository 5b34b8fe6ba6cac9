import { parseAnswers } from "@/lib/assessment/answer-problems";
import type { LocalDate } from "@/lib/calendar/local-date";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { Draft } from "@/lib/questionnaire/draft.schema";
import { type CheckedSection, checkSection, type Values } from "@/lib/questionnaire/section-check";
import { SECTION_KEYS, type SectionKey, sectionOf } from "@/lib/questionnaire/sections";
import { englishOf } from "@/lib/questionnaire/sections/languages";

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
export function toAnswers(draft: Draft, facts: Facts): ScoredAnswers {
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
    ...Object.assign({}, ...checked.map(([key, section]) => fed(key, section, evidence))),
  });
  if (parsed.ok) return parsed;
  throw new Error(`A complete questionnaire has no answer for ${JSON.stringify(parsed.problems)}`);
}

function fed(key: SectionKey, section: CheckedSection, evidence: readonly string[]): Values {
  const answers: Record<string, unknown> = {};
  for (const [name, { feeds, otherwise }] of Object.entries(sectionOf(key).fields)) {
    if (feeds === undefined) continue;
    if (feeds === "jobs") answers[feeds] = jobs(section, evidence);
    else if (feeds === "englishCertificate") answers[feeds] = englishOf(section.values);
    else answers[feeds] = section.values[name] ?? otherwise;
  }
  return answers;
}

const jobs = ({ items }: CheckedSection, evidence: readonly string[]) =>
  items.map(({ id, values }) => ({
    occupation: values["occupation"],
    from: values["from"],
    to: values["to"] ?? null,
    documented: evidence.includes(`jobs.${id}`),
  }));
