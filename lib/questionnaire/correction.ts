import { parseAnswers } from "@/lib/assessment/answer-problems";
import { Citizenship } from "@/lib/identity/countries";
import { type Answers, answerFields } from "@/lib/questionnaire/answers.schema";
import type { Typed } from "@/lib/questionnaire/draft.schema";
import { coded, date, type Field, type Fields, whole, yesNo } from "@/lib/questionnaire/field";
import { checkFields, type Problem, type Values } from "@/lib/questionnaire/section-check";
import { SECTION_KEYS, sectionOf } from "@/lib/questionnaire/sections";
import {
  englishOf,
  englishQuestions,
  russianQuestion,
} from "@/lib/questionnaire/sections/languages";
import { jobQuestions } from "@/lib/questionnaire/sections/work";

// An answer stands by itself here, and may be empty where it may be null.
const alone = (field: Field): Field =>
  field.otherwise === null ? { ...field, optional: true } : field;

const single = SECTION_KEYS.flatMap((key) => Object.entries(sectionOf(key).fields))
  .filter(([, { feeds }]) => feeds !== undefined)
  .map(([name, field]): [string, Fields] => [name, { [name]: alone(field) }]);

/**
 * The questions that put one answer right, by its key; those of the form, so that the same schema reads
 * them. The service, the day and the test's result are not answers that an officer can correct.
 */
const QUESTIONS: ReadonlyMap<string, Fields> = new Map([
  ["dateOfBirth", { dateOfBirth: date({ past: true }) }],
  ["citizenship", { citizenship: coded("country", Citizenship) }],
  ["minorChildren", { minorChildren: whole("count", answerFields.minorChildren) }],
  ...single,
  ["russianLevel", russianQuestion],
  ["englishCertificate", englishQuestions],
]);

const JOB = /^jobs\.([0-9]{1,2})$/;
const jobQuestionsWithProof: Fields = { ...jobQuestions, documented: yesNo() };

const jobPlace = (key: string) => {
  const place = JOB.exec(key)?.[1];
  return place === undefined ? null : Number(place);
};

/** The keys of the answers that can be corrected, each job by its place. */
export const correctableKeys = (answers: Answers): readonly string[] => [
  ...QUESTIONS.keys(),
  ...answers.jobs.map((_, place) => `jobs.${place}`),
];

/** The questions for a key; null for one that cannot be corrected. */
export function correctionQuestions(key: string, answers: Answers): Fields | null {
  const place = jobPlace(key);
  if (place === null) return QUESTIONS.get(key) ?? null;
  return answers.jobs[place] === undefined ? null : jobQuestionsWithProof;
}

const asTyped = (value: unknown): string => {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === null || value === undefined ? "" : String(value);
};

/** The answer as it stands, as it would be typed. */
export function standingAnswer(key: string, answers: Answers): Typed {
  const place = jobPlace(key);
  if (place !== null) {
    const job = answers.jobs[place];
    const stillThere = asTyped(job?.to === null);
    const entries = Object.entries(job ?? {}).map(([name, value]) => [name, asTyped(value)]);
    return { ...Object.fromEntries(entries), stillThere };
  }
  if (key === "englishCertificate") {
    const certificate = answers.englishCertificate;
    if (certificate === null) return { englishKind: "none" };
    const score = certificate.kind === "ielts" ? "ieltsScore" : "toeflScore";
    return { englishKind: certificate.kind, [score]: String(certificate.score) };
  }
  return { [key]: asTyped(Reflect.get(answers, key)) };
}

export type Corrected =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** All answers with this one put right, parsed again by the score's own schema. */
export function correct(key: string, typed: Typed, answers: Answers): Corrected {
  const questions = correctionQuestions(key, answers);
  if (questions === null) return { ok: false, problems: [{ field: "key", code: "invalid" }] };
  const dates = {
    today: answers.submittedOn,
    dateOfBirth: key === "dateOfBirth" ? EVER : answers.dateOfBirth,
  };
  const { values, problems } = checkFields(questions, typed, dates);
  if (problems.length > 0) return { ok: false, problems };
  const parsed = parseAnswers({ ...answers, ...replacement(key, values, answers) });
  if (parsed.ok) return parsed;
  return { ok: false, problems: [{ field: Object.keys(questions)[0] ?? "key", code: "invalid" }] };
}

// No birth date limits the birth date.
const EVER = "0001-01-01";

function replacement(key: string, values: Values, answers: Answers): Values {
  const place = jobPlace(key);
  if (place !== null) {
    const { occupation, from, to = null, documented } = values;
    return { jobs: answers.jobs.with(place, jobOf({ occupation, from, to, documented })) };
  }
  if (key === "englishCertificate") return { [key]: englishOf(values) };
  return { [key]: values[key] ?? null };
}

const jobOf = (job: unknown) => answerFields.jobs.element.parse(job);
