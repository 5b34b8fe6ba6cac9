import fc from "fast-check";
import { RegionCode } from "@/lib/identity/regions";
import { type Answers, answerFields } from "@/lib/questionnaire/answers.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";

const two = (value: number) => String(value).padStart(2, "0");
const dateBetween = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

const month = (number: number) => `${Math.floor(number / 12)}-${two((number % 12) + 1)}`;
const occupation = fc.oneof(
  fc.constantFrom(...RULE_SET_2026.occupationsInDemand.isco08),
  fc.nat(9_999).map((code) => String(code).padStart(4, "0")),
);

/** Jobs as people have them: months of the last 20 years up to the one of submission. */
function jobsUntil(submittedOn: string) {
  const now = Number(submittedOn.slice(0, 4)) * 12 + Number(submittedOn.slice(5, 7)) - 1;
  return fc
    .array(
      fc.record({
        occupation,
        documented: fc.boolean(),
        months: fc.tuple(fc.nat(240), fc.option(fc.nat(240))),
      }),
      { maxLength: 6 },
    )
    .map((jobs) =>
      jobs.map(({ occupation: code, documented, months: [began, lasted] }) => ({
        occupation: code,
        documented,
        from: month(now - began),
        to: lasted === null ? null : month(now - Math.max(0, began - lasted)),
      })),
    );
}

const certificate = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant("ielts" as const), score: fc.nat(18).map((n) => n / 2) }),
    fc.record({ kind: fc.constant("toefl-ibt" as const), score: fc.nat(120) }),
  ),
);

/** Any answers that are allowed, under rule set `2026-illustrative`. */
export const anyAnswers: fc.Arbitrary<Answers> = dateBetween("2026-02-13", "2028-12-31").chain(
  (submittedOn) =>
    fc.record({
      service: fc.constantFrom(...answerFields.service.options),
      submittedOn: fc.constant(submittedOn),
      dateOfBirth: dateBetween("1940-01-01", submittedOn),
      citizenship: fc.constantFrom("UZ", "KG", "RU", "CN", "MN", "XX"),
      kaztest: fc.record({ listeningCorrect: fc.nat(20), readingCorrect: fc.nat(40) }),
      spouseAccompanying: fc.boolean(),
      minorChildren: fc.nat(20),
      closeRelativeInKazakhstan: fc.boolean(),
      education: fc.constantFrom(...answerFields.education.options),
      educationInKazakhstan: fc.boolean(),
      educationField: fc.option(fc.constantFrom(...answerFields.educationField.unwrap().options)),
      russianLevel: fc.constantFrom(...answerFields.russianLevel.options),
      englishCertificate: certificate,
      jobs: jobsUntil(submittedOn),
      professionalLicence: fc.boolean(),
      jobOffer: fc.boolean(),
      settlementRegion: fc.constantFrom(...RegionCode.options),
      lawfulStayMonths: fc.nat(600),
      housing: fc.constantFrom(...answerFields.housing.options),
      fundsTenge: fc.oneof(
        fc.nat(10_000_000),
        fc.constantFrom(2_854_499, 2_854_500, 5_708_999, 5_709_000),
      ),
      unexpungedConviction: fc.boolean(),
      deportedOn: fc.option(dateBetween("2015-01-01", submittedOn)),
    }),
);
