import { answerFields } from "@/lib/questionnaire/answers.schema";
import { text, yesNo } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

/** A licence recognised in Kazakhstan, and a job that waits there. */
export const licence: SectionData = {
  fields: {
    professionalLicence: yesNo(
      { feeds: "professionalLicence", criteria: ["licence"] },
      answerFields.professionalLicence,
    ),
    licenceName: text({}, 200),
    jobOffer: yesNo({ feeds: "jobOffer", criteria: ["jobOffer"] }, answerFields.jobOffer),
    offerEmployer: text({}, 200),
    offerPosition: text(),
  },
  evidence: [{ supports: "licence" }, { supports: "offer" }],
};
