import { z } from "zod";
import { answerFields } from "@/lib/questionnaire/answers.schema";
import { choice, text, yesNo } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

const MaritalStatus = z.enum(["single", "married", "divorced", "widowed"]);
const Kinship = z.enum(["spouse", "parent", "child", "sibling"]);
const RelativeStatus = z.enum(["citizen", "permanent-resident"]);

const married = { field: "maritalStatus", is: ["married"] } as const;
const hasRelative = { field: "closeRelativeInKazakhstan", is: ["yes"] } as const;

/** Spouse and close relatives. Minor children are those listed with the application. */
export const family: SectionData = {
  fields: {
    maritalStatus: choice(MaritalStatus),
    spouseName: text({ when: married }),
    spouseAccompanying: yesNo(
      { when: married, feeds: "spouseAccompanying", otherwise: false, criteria: ["spouse"] },
      answerFields.spouseAccompanying,
    ),
    closeRelativeInKazakhstan: yesNo(
      { feeds: "closeRelativeInKazakhstan", criteria: ["relativeInKazakhstan"] },
      answerFields.closeRelativeInKazakhstan,
    ),
    relativeKinship: choice(Kinship, { when: hasRelative }),
    relativeName: text({ when: hasRelative }),
    relativeStatus: choice(RelativeStatus, { when: hasRelative }),
  },
  evidence: [
    { supports: "spouse", when: married },
    { supports: "relative", when: hasRelative },
  ],
};
