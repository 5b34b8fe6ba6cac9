import { z } from "zod";
import { answerFields } from "@/lib/questionnaire/answers.schema";
import { choice, coded, type Fields, score, text, yesNo } from "@/lib/questionnaire/field";
import { LANGUAGE_CODES } from "@/lib/questionnaire/languages";
import type { SectionData } from "@/lib/questionnaire/section";

const EnglishKind = z.enum(["none", "ielts", "toefl-ibt"]);
const certificate = answerFields.englishCertificate;
const scoresAs = (kind: "ielts" | "toefl-ibt") => (typed: number) =>
  certificate.safeParse({ kind, score: typed }).success;

const englishIs = (...is: readonly string[]) => ({ field: "englishKind", is });

/** A certificate of English by itself: its kind, and the score on its own scale. */
export const englishQuestions = {
  englishKind: choice(EnglishKind, { criteria: ["english"] }),
  ieltsScore: score(scoresAs("ielts"), { when: englishIs("ielts"), counts: true, wrong: "ielts" }),
  toeflScore: score(scoresAs("toefl-ibt"), {
    when: englishIs("toefl-ibt"),
    counts: true,
    wrong: "toefl",
  }),
} satisfies Fields;

/** The level of Russian by itself. */
export const russianQuestion = {
  russianLevel: choice(answerFields.russianLevel, { criteria: ["russian"] }),
} satisfies Fields;

type Values = Readonly<Record<string, unknown>>;

/** The certificate's questions' answers as the one that is scored. */
export function englishOf({ englishKind, ieltsScore, toeflScore }: Values) {
  if (englishKind === "ielts") return { kind: englishKind, score: ieltsScore };
  return englishKind === "toefl-ibt" ? { kind: englishKind, score: toeflScore } : null;
}

type Entries = readonly { readonly values: Values }[];
const entryOf = (language: string, items: Entries): Values =>
  items.find(({ values }) => values["language"] === language)?.values ?? {};

/** Each language once, with its level. Kazakh is not asked: it comes from the certificate of stage 1. */
export const languages: SectionData = {
  fields: { knowsLanguages: yesNo() },
  list: {
    key: "languages",
    most: 20,
    evidence: false,
    unique: "language",
    fields: {
      language: coded("language", z.enum(LANGUAGE_CODES), { counts: true }),
      languageLevel: choice(answerFields.russianLevel.exclude(["none"]), { criteria: ["russian"] }),
      ...englishQuestions,
      otherCertificate: text({ optional: true }, 200),
    },
  },
  evidence: [{ supports: "english" }],
  composes: {
    russianLevel: ({ items }) => entryOf("ru", items)["languageLevel"] ?? "none",
    englishCertificate: ({ items }) => englishOf(entryOf("en", items)),
  },
};
