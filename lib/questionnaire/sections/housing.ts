import { answerFields } from "@/lib/questionnaire/answers.schema";
import { choice, text } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

const housed = { field: "housing", is: ["own", "lease", "relative"] } as const;

export const housing: SectionData = {
  fields: {
    housing: choice(answerFields.housing, { feeds: "housing", criteria: ["housing"] }),
    housingAddress: text({ when: housed }, 200),
  },
  evidence: [{ supports: "housing", when: housed }],
};
