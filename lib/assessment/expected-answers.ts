import { answerFields } from "@/lib/questionnaire/answers.schema";

const DATE = "a date that exists, as YYYY-MM-DD";
const YES_OR_NO = "true or false";
const whole = (most: number) => `a whole number from 0 to ${most}`;
const oneOf = (schema: { readonly options: readonly string[] }) =>
  `one of ${schema.options.join(", ")}`;

/** What each answer has to be, in a developer's English; `*` stands for a place in a list. */
export const EXPECTED: ReadonlyMap<string, string> = new Map([
  ["", "one JSON object"],
  ["service", oneOf(answerFields.service)],
  ["submittedOn", DATE],
  ["dateOfBirth", DATE],
  ["citizenship", "an ISO 3166-1 alpha-2 code, or XX for a stateless person"],
  ["kaztest", "an object with listeningCorrect and readingCorrect"],
  ["kaztest.listeningCorrect", whole(20)],
  ["kaztest.readingCorrect", whole(40)],
  ["spouseAccompanying", YES_OR_NO],
  ["minorChildren", whole(20)],
  ["closeRelativeInKazakhstan", YES_OR_NO],
  ["education", oneOf(answerFields.education)],
  ["educationInKazakhstan", YES_OR_NO],
  ["educationField", "an ISCED-F 2013 broad field, 00 to 10, or null"],
  ["russianLevel", oneOf(answerFields.russianLevel)],
  ["englishCertificate", "an object with kind and score, or null"],
  ["englishCertificate.kind", "ielts or toefl-ibt"],
  ["englishCertificate.score", "0 to 9 by 0.5 for ielts, a whole number to 120 for toefl-ibt"],
  ["jobs", "a list of jobs"],
  ["jobs.*", "an object with occupation, from, to and documented"],
  ["jobs.*.occupation", "an ISCO-08 code of four digits"],
  ["jobs.*.from", "a month, as YYYY-MM"],
  ["jobs.*.to", "a month, as YYYY-MM, or null while the job is held"],
  ["jobs.*.documented", YES_OR_NO],
  ["professionalLicence", YES_OR_NO],
  ["jobOffer", YES_OR_NO],
  ["settlementRegion", "the ISO 3166-2 code of one of the 20 regions"],
  ["lawfulStayMonths", whole(600)],
  ["housing", oneOf(answerFields.housing)],
  ["fundsTenge", "a whole number of tenge, 0 or more"],
  ["unexpungedConviction", YES_OR_NO],
  ["deportedOn", `${DATE}, or null`],
]);

/** The place of each key in the order of the questions; no two objects share a key's name. */
export const KEY_ORDER: ReadonlyMap<string, number> = new Map(
  [...EXPECTED.keys()].map((path, place) => [path.slice(path.lastIndexOf(".") + 1), place]),
);
