import { z } from "zod";
import { answerFields } from "@/lib/questionnaire/answers.schema";
import { choice, select, text, whole, yesNo } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

const Year = z.number().min(1930).max(2100);

export const education: SectionData = {
  fields: {
    education: choice(answerFields.education, {
      feeds: "education",
      criteria: ["educationLevel"],
    }),
    educationField: select(answerFields.educationField.unwrap(), {
      feeds: "educationField",
      otherwise: null,
      criteria: ["fieldInDemand"],
    }),
    educationInKazakhstan: yesNo(
      {
        feeds: "educationInKazakhstan",
        otherwise: false,
        criteria: ["studiedInKazakhstan"],
      },
      answerFields.educationInKazakhstan,
    ),
    institution: text({}, 200),
    graduationYear: whole("year", Year, { past: true, wrong: "year" }),
  },
  evidence: [{ supports: "education" }],
};
