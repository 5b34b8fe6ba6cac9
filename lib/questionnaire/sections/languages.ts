import { z } from "zod";
import { answerFields } from "@/lib/questionnaire/answers.schema";
import { choice, type Fields, score } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

const EnglishKind = z.enum(["none", "ielts", "toefl-ibt"]);
const certificate = answerFields.englishCertificate;
const scoresAs = (kind: "ielts" | "toefl-ibt") => (typed: number) =>
  certificate.safeParse({ kind, score: typed }).success;

export const englishQuestions = {
  englishKind: choice(EnglishKind, { feeds: "englishCertificate", criteria: ["english"] }),
  ieltsScore: score(scoresAs("ielts"), {
    when: { field: "englishKind", is: ["ielts"] },
    wrong: "ielts",
  }),
  toeflScore: score(scoresAs("toefl-ibt"), {
    when: { field: "englishKind", is: ["toefl-ibt"] },
    wrong: "toefl",
  }),
} satisfies Fields;

/** The three questions' answers as the one that is scored. */
export function englishOf({
  englishKind,
  ieltsScore,
  toeflScore,
}: Readonly<Record<string, unknown>>) {
  if (englishKind === "ielts") return { kind: englishKind, score: ieltsScore };
  return englishKind === "toefl-ibt" ? { kind: englishKind, score: toeflScore } : null;
}

/** Kazakh is not asked: it comes from the certificate of stage 1. */
export const languages: SectionData = {
  fields: {
    russianLevel: choice(answerFields.russianLevel, {
      feeds: "russianLevel",
      criteria: ["russian"],
    }),
    ...englishQuestions,
  },
  evidence: [{ supports: "english", when: { field: "englishKind", is: ["ielts", "toefl-ibt"] } }],
};
