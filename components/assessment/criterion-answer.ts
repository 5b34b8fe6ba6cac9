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
  switch (criterion.kind) {
    case "bands":
      return measuredAnswer(criterion, t, words);
    case "certificate-bands":
      return certificate(criterion, t, words);
    case "last-job-in-demand":
      return lastJob(criterion, t, words);
    default:
      return Object.entries(criterion.answerUsed)
        .map(([name, value]) => singleAnswer(name, value, t, words))
        .join("; ");
  }
}

function measuredAnswer({ answerUsed, measured }: ExplainedCriterion, t: Say, words: Words) {
  const amount = cut(measured?.amount ?? 0);
  switch (measured?.unit) {
    case "years":
      return t("years", { amount });
    case "months":
      return "lawfulStayMonths" in answerUsed
        ? t("months", { amount })
        : t("experience", { amount });
    case "percent":
      return t("kazakh", {
        listening: String(answerUsed["kaztest.listeningCorrect"]),
        reading: String(answerUsed["kaztest.readingCorrect"]),
        percent: String(amount),
      });
    case "MRP": {
      const sum = formatTenge(Number(answerUsed["fundsTenge"]), words.locale);
      return t("solvency", { sum, mrp: String(amount) });
    }
    case "KZT":
      return formatTenge(amount, words.locale);
    default:
      return String(amount);
  }
}

function certificate({ answerUsed, measured }: ExplainedCriterion, t: Say, words: Words): string {
  if (measured === null) return t("noCertificate");
  const kind = words.the(`fields.englishKind.options.${answerUsed["englishCertificate.kind"]}`);
  return `${kind} ${cut(measured.amount)}`;
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
