import { answerFields } from "@/lib/questionnaire/answers.schema";
import { text, yesNo } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

const licensed = { field: "professionalLicence", is: ["yes"] } as const;
const offered = { field: "jobOffer", is: ["yes"] } as const;

/** A licence recognised in Kazakhstan, and a job that waits there. */
export const licence: SectionData = {
  fields: {
    professionalLicence: yesNo(
      { feeds: "professionalLicence", criteria: ["licence"] },
      answerFields.professionalLicence,
    ),
    licenceName: text({ when: licensed }, 200),
    jobOffer: yesNo({ feeds: "jobOffer", criteria: ["jobOffer"] }, answerFields.jobOffer),
    offerEmployer: text({ when: offered }, 200),
    offerPosition: text({ when: offered }),
  },
  evidence: [
    { supports: "licence", when: licensed },
    { supports: "offer", when: offered },
  ],
};
