import { readJob } from "@/lib/calculator/jobs";
import { answersGiven, type Question } from "@/lib/calculator/question";
import type { Sheet, Typed } from "@/lib/calculator/sheet";
import type { Answers } from "@/lib/questionnaire/answers.schema";

// Somewhere has to be named; until the question is answered nothing is counted for it.
const ANY_REGION = "KZ-71";

const numberOf = (given: Typed, name: string) => Number(given[name] ?? 0);
const isYes = (given: Typed, name: string) => given[name] === "yes";

// What is read is one of the question's own values, which are those of the answer's schema.
const oneOf = <K extends keyof Answers>(given: Typed, name: K, otherwise: Answers[K]) =>
  (given[name] ?? otherwise) as Answers[K];

/** A birth date on which a person had completed so many years by `today`, and no more. */
const bornFor = (years: number, today: string): string =>
  `${String(Number(today.slice(0, 4)) - years).padStart(4, "0")}-01-01`;

function english(given: Typed): Answers["englishCertificate"] {
  const kind = given["englishKind"];
  const score = kind === "ielts" ? given["ieltsScore"] : given["toeflScore"];
  if (score === undefined || (kind !== "ielts" && kind !== "toefl-ibt")) return null;
  return { kind, score: Number(score) };
}

/**
 * The sheet as the answers that the official score reads. What is not answered yet is what gives nothing;
 * conviction and deportation are never asked here, and a band of ages stands for its youngest.
 */
export function sheetAnswers(
  { typed, jobs }: Sheet,
  questions: readonly Question[],
  today: string,
): Answers {
  const given = answersGiven(questions, typed);
  const asked = isYes(given, "hasWorked") ? jobs : [];
  return {
    service: oneOf(given, "service", "rpp"),
    submittedOn: today,
    dateOfBirth: bornFor(numberOf(given, "age"), today),
    citizenship: "XX",
    kaztest: {
      listeningCorrect: numberOf(given, "listeningCorrect"),
      readingCorrect: numberOf(given, "readingCorrect"),
    },
    spouseAccompanying: isYes(given, "spouseAccompanying"),
    minorChildren: numberOf(given, "minorChildren"),
    closeRelativeInKazakhstan: isYes(given, "closeRelativeInKazakhstan"),
    education: oneOf(given, "education", "none"),
    educationInKazakhstan: isYes(given, "educationInKazakhstan"),
    educationField: oneOf(given, "educationField", null),
    russianLevel: oneOf(given, "russianLevel", "none"),
    englishCertificate: english(given),
    jobs: asked.flatMap((row) => readJob(row, today) ?? []),
    professionalLicence: isYes(given, "professionalLicence"),
    jobOffer: isYes(given, "jobOffer"),
    settlementRegion: oneOf(given, "settlementRegion", ANY_REGION),
    lawfulStayMonths: numberOf(given, "lawfulStayMonths"),
    housing: oneOf(given, "housing", "none"),
    fundsTenge: numberOf(given, "fundsTenge"),
    unexpungedConviction: false,
    deportedOn: null,
  };
}
