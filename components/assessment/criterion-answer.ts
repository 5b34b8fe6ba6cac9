import type { useTranslations } from "next-intl";
import type { ExplainedCriterion } from "@/lib/assessment/explain";
import { occupationName } from "@/lib/questionnaire/occupations";
import { regionName, type Words } from "@/lib/questionnaire/words";
import { formatTenge } from "@/lib/wording/format";

type Say = ReturnType<typeof useTranslations<"assessment.measured">>;

// Cut, not rounded: 29.99 % must not read as the 30 that it misses.
const cut = (amount: number) => Math.floor(amount * 10) / 10;

/** The answer that a criterion's points rest on, in the reader's words. */
export function criterionAnswer(criterion: ExplainedCriterion, t: Say, words: Words): string {
  const { key, answerUsed, measured } = criterion;
  const amount = cut(measured?.amount ?? 0);
  switch (key) {
    case "age":
      return t("years", { amount });
    case "children":
      return String(answerUsed["minorChildren"]);
    case "kazakh":
      return t("kazakh", {
        listening: String(answerUsed["kaztest.listeningCorrect"]),
        reading: String(answerUsed["kaztest.readingCorrect"]),
        percent: String(amount),
      });
    case "english":
      return measured === null
        ? t("noCertificate")
        : `${words.the(`fields.englishKind.options.${answerUsed["englishCertificate.kind"]}`)} ${amount}`;
    case "experience":
      return t("experience", { amount });
    case "occupationInDemand":
      return lastJob(criterion, t, words);
    case "earlierStay":
      return t("months", { amount });
    case "solvency": {
      const sum = formatTenge(Number(answerUsed["fundsTenge"]), words.locale);
      return t("solvency", { sum, mrp: String(amount) });
    }
    default:
      return Object.entries(answerUsed)
        .map(([name, value]) => singleAnswer(name, value, t, words))
        .join("; ");
  }
}

function lastJob({ answerUsed }: ExplainedCriterion, t: Say, words: Words): string {
  const used = Object.entries(answerUsed);
  const of = (name: string) => used.find(([path]) => path.endsWith(`.${name}`))?.[1];
  if (used.length === 0) return t("noJob");
  const occupation = occupationName(String(of("occupation")), words.locale);
  return t(of("documented") === true ? "documented" : "undocumented", { occupation });
}

function singleAnswer(name: string, value: unknown, t: Say, words: Words): string {
  if (typeof value === "boolean") return words.the(value ? "yes" : "no");
  if (value === null) return t("noField");
  if (name === "settlementRegion") return regionName(String(value), words);
  return words.at(`fields.${name}.options.${value}`) ?? String(value);
}
