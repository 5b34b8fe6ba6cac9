import type { Answers } from "@/lib/questionnaire/answers.schema";

/** Answers that no stop stands against and that score 0 wherever 0 is possible. */
export const someAnswers = (given: Partial<Answers> = {}): Answers => ({
  service: "rpp",
  submittedOn: "2026-03-02",
  dateOfBirth: "1990-06-15",
  citizenship: "UZ",
  kaztest: { listeningCorrect: 6, readingCorrect: 12 },
  spouseAccompanying: false,
  minorChildren: 0,
  closeRelativeInKazakhstan: false,
  education: "none",
  educationInKazakhstan: false,
  educationField: null,
  russianLevel: "none",
  englishCertificate: null,
  jobs: [],
  professionalLicence: false,
  jobOffer: false,
  settlementRegion: "KZ-71",
  lawfulStayMonths: 0,
  housing: "none",
  fundsTenge: 0,
  unexpungedConviction: false,
  deportedOn: null,
  ...given,
});

type Job = Answers["jobs"][number];

/** A documented job that is not in demand. */
export const someJob = (given: Partial<Job> = {}): Job => ({
  occupation: "5120",
  from: "2020-01",
  to: "2020-12",
  documented: true,
  ...given,
});
