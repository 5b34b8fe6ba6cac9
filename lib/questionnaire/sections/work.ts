import { z } from "zod";
import { Citizenship } from "@/lib/identity/countries";
import { answerFields } from "@/lib/questionnaire/answers.schema";
import { coded, type Fields, month, text, yesNo } from "@/lib/questionnaire/field";
import { occupationCode } from "@/lib/questionnaire/occupations";
import type { SectionData } from "@/lib/questionnaire/section";

const Occupation = z
  .string()
  .transform((typed) => occupationCode(typed) ?? "")
  .pipe(answerFields.jobs.element.shape.occupation);

export const jobQuestions = {
  occupation: coded("occupation", Occupation, { wrong: "occupation", counts: true }),
  from: month({ past: true, counts: true }),
  stillThere: yesNo({ counts: true }),
  to: month({
    past: true,
    notBefore: "from",
    counts: true,
    when: { field: "stillThere", is: ["no"] },
  }),
} satisfies Fields;

/** Each job of the working life; a job counts in points once a document is attached to it. */
export const work: SectionData = {
  fields: {
    hasWorked: yesNo({ criteria: ["experience", "occupationInDemand"] }),
  },
  list: {
    key: "jobs",
    most: 30,
    evidence: true,
    lasts: { from: "from", to: "to", open: "stillThere" },
    fields: {
      ...jobQuestions,
      jobTitle: text(),
      employer: text({}, 200),
      jobCountry: coded("country", Citizenship),
    },
  },
  evidence: [],
  composes: {
    jobs: ({ items }, evidence) =>
      items.map(({ id, values }) => ({
        occupation: values["occupation"],
        from: values["from"],
        to: values["to"] ?? null,
        documented: evidence.includes(`jobs.${id}`),
      })),
  },
};
