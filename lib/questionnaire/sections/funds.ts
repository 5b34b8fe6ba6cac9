import { answerFields } from "@/lib/questionnaire/answers.schema";
import { text, whole, yesNo } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

/** Money on an account in a bank of Kazakhstan. */
export const funds: SectionData = {
  fields: {
    hasFunds: yesNo({ criteria: ["solvency"] }),
    fundsTenge: whole("tenge", answerFields.fundsTenge, {
      feeds: "fundsTenge",
      otherwise: 0,
    }),
    bankName: text(),
  },
  evidence: [{ supports: "funds" }],
};
