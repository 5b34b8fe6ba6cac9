import type { Change, ChangeKey } from "@/lib/assessment/change.schema";
import type { Patch } from "@/lib/assessment/probe";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import { parameter } from "@/lib/rules/parameter";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

const defined = <T>(values: readonly (T | undefined)[]): T[] =>
  values.filter((value) => value !== undefined);

/** A change to any one of these values, the least first, in the facts that its words need. */
export function shownChange(
  key: Exclude<ChangeKey, "jobDocuments">,
  patches: readonly Patch[],
  ruleSet: RuleSet,
): Change {
  const [least = {}] = patches;
  switch (key) {
    case "educationDocuments": {
      const { education = "none", educationField = null } = least;
      return { key, education, educationField };
    }
    case "stayDocuments":
      return { key, months: least.lawfulStayMonths ?? 0 };
    case "settlementRegion":
      return { key, regions: defined(patches.map(({ settlementRegion }) => settlementRegion)) };
    case "housing":
      return { key, kinds: defined(patches.map(({ housing }) => housing)) };
    case "funds":
      return { key, tenge: least.fundsTenge ?? 0 };
    case "russian":
      return { key, level: least.russianLevel ?? "none" };
    case "english": {
      const certificates = defined(patches.map(({ englishCertificate }) => englishCertificate));
      return {
        key,
        ielts: lowest("ielts", certificates),
        toefl: lowest("toefl-ibt", certificates),
      };
    }
    case "kazakh":
      return {
        key,
        listening: least.kaztest?.listeningCorrect ?? 0,
        listeningOf: parameter(ruleSet, "test.blocks.listening").questions,
        reading: least.kaztest?.readingCorrect ?? 0,
        readingOf: parameter(ruleSet, "test.blocks.reading").questions,
      };
    case "relativeDocuments":
    case "jobOffer":
    case "licence":
      return { key };
  }
}

type Certificate = Answers["englishCertificate"];

const lowest = (kind: "ielts" | "toefl-ibt", certificates: readonly Certificate[]) =>
  certificates.find((certificate) => certificate?.kind === kind)?.score ?? null;
