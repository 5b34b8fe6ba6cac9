import { answerFields } from "@/lib/questionnaire/answers.schema";
import { date, longText, yesNo } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

const convicted = { field: "unexpungedConviction", is: ["yes"] } as const;
const prosecuted = { field: "underProsecution", is: ["yes"] } as const;
const deported = { field: "wasDeported", is: ["yes"] } as const;

/** Criminal record and deportation: a stop may follow from both. */
export const record: SectionData = {
  fields: {
    unexpungedConviction: yesNo(
      { feeds: "unexpungedConviction", mayStop: true },
      answerFields.unexpungedConviction,
    ),
    convictionDetails: longText({ when: convicted }),
    underProsecution: yesNo(),
    prosecutionDetails: longText({ when: prosecuted }),
    wasDeported: yesNo({ mayStop: true }),
    deportedOn: date({ when: deported, feeds: "deportedOn", otherwise: null, past: true }),
    deportationReason: longText({ when: deported, optional: true }, 500),
  },
  evidence: [{ supports: "record" }, { supports: "deportation", when: deported }],
};
