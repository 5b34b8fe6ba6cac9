import { answerFields } from "@/lib/questionnaire/answers.schema";
import { choice, text } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

export const housing: SectionData = {
  fields: {
    housing: choice(answerFields.housing, { feeds: "housing", criteria: ["housing"] }),
    housingAddress: text({}, 200),
  },
  evidence: [{ supports: "housing" }],
};
