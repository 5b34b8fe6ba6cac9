import { z } from "zod";
import { answerFields } from "@/lib/questionnaire/answers.schema";
import { choice, whole, yesNo } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

const StayBasis = z.enum(["work", "study", "family", "kandas", "visa-free", "other"]);

/** Lawful stay in Kazakhstan before this questionnaire. */
export const stay: SectionData = {
  fields: {
    hasStayed: yesNo({ criteria: ["earlierStay"] }),
    lawfulStayMonths: whole("months", answerFields.lawfulStayMonths, {
      feeds: "lawfulStayMonths",
      otherwise: 0,
      wrong: "stay-months",
    }),
    stayBasis: choice(StayBasis),
  },
  evidence: [{ supports: "stay" }],
};
