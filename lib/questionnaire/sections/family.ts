import { z } from "zod";
import { answerFields } from "@/lib/questionnaire/answers.schema";
import { choice, text, yesNo } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

const MaritalStatus = z.enum(["single", "married", "divorced", "widowed"]);
const Kinship = z.enum(["spouse", "parent", "child", "sibling"]);
const RelativeStatus = z.enum(["citizen", "permanent-resident"]);

/** Spouse and close relatives. Minor children are those listed with the application. */
export const family: SectionData = {
  fields: {
    maritalStatus: choice(MaritalStatus),
    spouseName: text(),
    spouseAccompanying: yesNo(
      { feeds: "spouseAccompanying", otherwise: false, criteria: ["spouse"] },
      answerFields.spouseAccompanying,
    ),
    closeRelativeInKazakhstan: yesNo(
      { feeds: "closeRelativeInKazakhstan", criteria: ["relativeInKazakhstan"] },
      answerFields.closeRelativeInKazakhstan,
    ),
    relativeKinship: choice(Kinship),
    relativeName: text(),
    relativeStatus: choice(RelativeStatus),
  },
  evidence: [{ supports: "spouse" }, { supports: "relative" }],
};
