import { z } from "zod";
import { answerFields } from "@/lib/questionnaire/answers.schema";
import { choice, whole, yesNo } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

const stayed = { field: "hasStayed", is: ["yes"] } as const;
const StayBasis = z.enum(["work", "study", "family", "kandas", "visa-free", "other"]);

/** Lawful stay in Kazakhstan before this questionnaire. */
export const stay: SectionData = {
  fields: {
    hasStayed: yesNo({ criteria: ["earlierStay"] }),
    lawfulStayMonths: whole("months", answerFields.lawfulStayMonths, {
      when: stayed,
      feeds: "lawfulStayMonths",
      otherwise: 0,
      wrong: "stay-months",
    }),
    stayBasis: choice(StayBasis, { when: stayed }),
  },
  evidence: [{ supports: "stay", when: stayed }],
};
