import { answerFields } from "@/lib/questionnaire/answers.schema";
import { coded, text } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

/** Where the person means to settle. It scores; the case stays with the region of the place of stay. */
export const region: SectionData = {
  fields: {
    settlementRegion: coded("region", answerFields.settlementRegion, {
      feeds: "settlementRegion",
      criteria: ["settlementRegion"],
    }),
    settlementPlace: text({ optional: true }),
  },
  evidence: [],
};
