import { z } from "zod";
import { answerFields } from "@/lib/questionnaire/answers.schema";
import { choice, select, text, whole, yesNo } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

const schooled = {
  field: "education",
  is: ["secondary", "vocational", "bachelor", "master", "doctorate"],
} as const;
const qualified = {
  field: "education",
  is: ["vocational", "bachelor", "master", "doctorate"],
} as const;

const Year = z.number().min(1930).max(2100);

export const education: SectionData = {
  fields: {
    education: choice(answerFields.education, {
      feeds: "education",
      criteria: ["educationLevel"],
    }),
    educationField: select(answerFields.educationField.unwrap(), {
      when: qualified,
      feeds: "educationField",
      otherwise: null,
      criteria: ["fieldInDemand"],
    }),
    educationInKazakhstan: yesNo(
      {
        when: schooled,
        feeds: "educationInKazakhstan",
        otherwise: false,
        criteria: ["studiedInKazakhstan"],
      },
      answerFields.educationInKazakhstan,
    ),
    institution: text({ when: schooled }, 200),
    graduationYear: whole("year", Year, { when: schooled, past: true, wrong: "year" }),
  },
  evidence: [{ supports: "education", when: schooled }],
};
