import { type AgeBand, bandOfAge } from "@/lib/calculator/age-bands";
import { typedJob } from "@/lib/calculator/jobs";
import type { Sheet } from "@/lib/calculator/sheet";
import { yearsBetween } from "@/lib/calendar/years-between";
import type { Answers } from "@/lib/questionnaire/answers.schema";

const yesNo = (value: boolean) => (value ? "yes" : "no");

/**
 * Scored answers as a sheet of the calculator: the age as its band on that day, nothing of citizenship,
 * conviction or deportation.
 */
export function sheetOf(answers: Answers, bands: readonly AgeBand[], today: string): Sheet {
  const { kaztest, englishCertificate: english, jobs } = answers;
  const band = bandOfAge(bands, yearsBetween(answers.dateOfBirth, today));
  const score = english?.kind === "ielts" ? "ieltsScore" : "toeflScore";
  return {
    typed: {
      service: answers.service,
      ...(band !== null && { age: String(band.from) }),
      spouseAccompanying: yesNo(answers.spouseAccompanying),
      minorChildren: String(answers.minorChildren),
      closeRelativeInKazakhstan: yesNo(answers.closeRelativeInKazakhstan),
      education: answers.education,
      educationInKazakhstan: yesNo(answers.educationInKazakhstan),
      ...(answers.educationField !== null && { educationField: answers.educationField }),
      listeningCorrect: String(kaztest.listeningCorrect),
      readingCorrect: String(kaztest.readingCorrect),
      russianLevel: answers.russianLevel,
      englishKind: english?.kind ?? "none",
      ...(english !== null && { [score]: String(english.score) }),
      hasWorked: yesNo(jobs.length > 0),
      professionalLicence: yesNo(answers.professionalLicence),
      jobOffer: yesNo(answers.jobOffer),
      settlementRegion: answers.settlementRegion,
      hasStayed: yesNo(answers.lawfulStayMonths > 0),
      ...(answers.lawfulStayMonths > 0 && { lawfulStayMonths: String(answers.lawfulStayMonths) }),
      housing: answers.housing,
      hasFunds: yesNo(answers.fundsTenge > 0),
      ...(answers.fundsTenge > 0 && { fundsTenge: String(answers.fundsTenge) }),
    },
    jobs: jobs.map(typedJob),
  };
}
