import { answerFields } from "@/lib/questionnaire/answers.schema";
import { date, longText, yesNo } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

/** Criminal record and deportation: a stop may follow from both. */
export const record: SectionData = {
  fields: {
    unexpungedConviction: yesNo(
      { feeds: "unexpungedConviction", mayStop: true },
      answerFields.unexpungedConviction,
    ),
    convictionDetails: longText(),
    underProsecution: yesNo(),
    prosecutionDetails: longText(),
    wasDeported: yesNo({ mayStop: true }),
    deportedOn: date({ feeds: "deportedOn", otherwise: null, past: true }),
    deportationReason: longText({ optional: true }, 500),
  },
  evidence: [{ supports: "record" }, { supports: "deportation" }],
};
