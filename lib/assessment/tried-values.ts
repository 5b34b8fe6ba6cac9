import type { Candidate, Changeable } from "@/lib/assessment/changeable";
import { edges, type Patch } from "@/lib/assessment/probe";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import { parameter } from "@/lib/rules/parameter";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/** What values are looked for with: the answers, those of the first submission, and the rules. */
export type Case = {
  readonly answers: Answers;
  /** As the applicant submitted them, before any correction. */
  readonly firstSaid: Answers;
  readonly ruleSet: RuleSet;
};

type Tries = Changeable["tries"];
type Range = {
  readonly low: number;
  readonly high: number;
  readonly patch: (at: number) => Patch;
};

/** The values of an answer that are worth trying: of a number, those at which the points change. */
export function candidatesOf(
  { tries, effort }: Changeable,
  of: Case,
  mark: (patch: Patch) => string,
): readonly Candidate[] {
  if (tries.kind === "listed") return tries.candidates;
  if (tries.kind === "as-first-said") return firstSaid(tries.answers, of).map(taking(effort));
  return rangesOf(tries, of)
    .flatMap(({ low, high, patch }) => edges(low, high, (at) => mark(patch(at))).map(patch))
    .map(taking(effort));
}

/** The values among which the best is: the ends of ranges, and all that are listed. */
export function extremesOf({ tries }: Changeable, of: Case): readonly Patch[] {
  if (tries.kind === "listed") return tries.candidates.map(({ patch }) => patch);
  if (tries.kind === "as-first-said") return firstSaid(tries.answers, of);
  return rangesOf(tries, of).map(({ high, patch }) => patch(high));
}

const taking =
  (effort: Candidate["effort"]) =>
  (patch: Patch): Candidate => ({ patch, effort });

function firstSaid(keys: readonly (keyof Answers)[], of: Case): readonly Patch[] {
  const isCorrected = keys.some((key) => of.firstSaid[key] !== of.answers[key]);
  const said = Object.entries(of.firstSaid).filter(([key]) => keys.some((one) => one === key));
  return isCorrected ? [Object.fromEntries(said)] : [];
}

// IELTS is given in halves.
const HALVES = 2;

function rangesOf(tries: Tries, { answers, ruleSet }: Case): readonly Range[] {
  const { englishCertificate: held } = answers;
  const heldScore = (kind: "ielts" | "toefl-ibt") => (held?.kind === kind ? held.score : 0);
  switch (tries.kind) {
    case "funds":
      return [
        { low: answers.fundsTenge, high: tries.most, patch: (fundsTenge) => ({ fundsTenge }) },
      ];
    case "english-certificate":
      return [
        {
          low: heldScore("ielts") * HALVES,
          high: 9 * HALVES,
          patch: (at) => ({ englishCertificate: { kind: "ielts", score: at / HALVES } }),
        },
        {
          low: heldScore("toefl-ibt"),
          high: 120,
          patch: (score) => ({ englishCertificate: { kind: "toefl-ibt", score } }),
        },
      ];
    case "kazakh-test":
      return [{ low: 0, high: 100, patch: (percent) => ({ kaztest: resultOf(percent, ruleSet) }) }];
    default:
      return [];
  }
}

/** The least result with this percentage in each block. */
function resultOf(percent: number, ruleSet: RuleSet): Answers["kaztest"] {
  const correct = (block: "listening" | "reading") =>
    Math.ceil((parameter(ruleSet, `test.blocks.${block}`).questions * percent) / 100);
  return { listeningCorrect: correct("listening"), readingCorrect: correct("reading") };
}
