import { LANGUAGE_CODES } from "@/lib/questionnaire/languages";
import type { Asked } from "@/lib/rules/asked.schema";

type What = Pick<Asked, "kind" | "name">;

const question = (name: string): What => ({ kind: "question", name });
const list = (name: string): What => ({ kind: "list", name });
const evidence = (name: string): What => ({ kind: "evidence", name });

const when =
  (section: string, question: string, ...is: string[]) =>
  (...what: What[]): Asked[] =>
    what.map(({ kind, name }) => ({ section, kind, name, when: { question, is } }));

/** What rule set `2026-illustrative` asks only where another answer calls for it. */
export const ASKED_2026: Asked[] = [
  ...when("identity", "hasOtherNames", "yes")(question("otherNames"), evidence("names")),
  ...when("addresses", "livedElsewhere", "yes")(list("homes")),
  ...when("family", "maritalStatus", "married")(
    question("spouseName"),
    question("spouseAccompanying"),
    evidence("spouse"),
  ),
  ...when("family", "closeRelativeInKazakhstan", "yes")(
    question("relativeKinship"),
    question("relativeName"),
    question("relativeStatus"),
    evidence("relative"),
  ),
  ...when(
    "education",
    "education",
    "vocational",
    "bachelor",
    "master",
    "doctorate",
  )(question("educationField")),
  ...when(
    "education",
    "education",
    "secondary",
    "vocational",
    "bachelor",
    "master",
    "doctorate",
  )(
    question("educationInKazakhstan"),
    question("institution"),
    question("graduationYear"),
    evidence("education"),
  ),
  ...when("languages", "knowsLanguages", "yes")(list("languages")),
  ...when("languages", "language", "en")(question("englishKind")),
  ...when(
    "languages",
    "language",
    ...LANGUAGE_CODES.filter((code) => code !== "en"),
  )(question("otherCertificate")),
  ...when("languages", "englishKind", "ielts")(question("ieltsScore")),
  ...when("languages", "englishKind", "toefl-ibt")(question("toeflScore")),
  ...when("languages", "englishKind", "ielts", "toefl-ibt")(evidence("english")),
  ...when("work", "hasWorked", "yes")(list("jobs")),
  ...when("work", "stillThere", "no")(question("to")),
  ...when("licence", "professionalLicence", "yes")(question("licenceName"), evidence("licence")),
  ...when("licence", "jobOffer", "yes")(
    question("offerEmployer"),
    question("offerPosition"),
    evidence("offer"),
  ),
  ...when("stay", "hasStayed", "yes")(
    question("lawfulStayMonths"),
    question("stayBasis"),
    evidence("stay"),
  ),
  ...when(
    "housing",
    "housing",
    "own",
    "lease",
    "relative",
  )(question("housingAddress"), evidence("housing")),
  ...when("funds", "hasFunds", "yes")(
    question("fundsTenge"),
    question("bankName"),
    evidence("funds"),
  ),
  ...when(
    "military",
    "militaryService",
    "serving",
    "served",
  )(question("militaryCountry"), question("militaryDetails"), evidence("military")),
  ...when("health", "needsHelp", "yes")(question("helpNeeded")),
  ...when("record", "unexpungedConviction", "yes")(question("convictionDetails")),
  ...when("record", "underProsecution", "yes")(question("prosecutionDetails")),
  ...when("record", "wasDeported", "yes")(
    question("deportedOn"),
    question("deportationReason"),
    evidence("deportation"),
  ),
];
