import { inOrder, parseAnswers } from "@/lib/assessment/answer-problems";
import { assess } from "@/lib/assessment/assess";
import { type AnswerProblem, readDates } from "@/lib/questionnaire/answer-dates.schema";
import { ruleSetInForce } from "@/lib/rules/in-force";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/**
 * Scores one line of JSON by the rule set in force on its `submittedOn`. Gives the line to print: the
 * assessment with the rule set's id and hash, or `{"error":{"path","message"}}` with the first
 * problem. `hash` is called once a rule set.
 */
export function lineScorer(ruleSets: readonly RuleSet[], hash: (ruleSet: RuleSet) => string) {
  const hashes = new Map(ruleSets.map((ruleSet) => [ruleSet.id, hash(ruleSet)]));

  return (line: string): string => {
    const json = parseJson(line);
    if (!json.ok) return errorLine({ path: [], message: "expected one JSON object" });
    const parsed = parseAnswers(json.value);
    if (!parsed.ok) {
      const problems = [...parsed.problems, ...withoutRules(json.value, ruleSets)];
      return errorLine(inOrder(problems)[0]);
    }
    const found = ruleSetInForce(ruleSets, parsed.answers.submittedOn);
    if (!found.ok) return errorLine(NO_RULES);
    const { ruleSet } = found;
    return JSON.stringify({
      ...assess(parsed.answers, ruleSet),
      ruleSet: ruleSet.id,
      ruleSetHash: hashes.get(ruleSet.id),
    });
  };
}

const NO_RULES: AnswerProblem = {
  path: ["submittedOn"],
  message: "no rule set is in force on this date",
};

// A date without rules is a problem of its own place in the order, whatever else is wrong.
function withoutRules(input: unknown, ruleSets: readonly RuleSet[]): AnswerProblem[] {
  const { submittedOn } = readDates(input);
  if (!submittedOn || ruleSetInForce(ruleSets, submittedOn).ok) return [];
  return [NO_RULES];
}

function parseJson(line: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(line) };
  } catch {
    return { ok: false };
  }
}

function errorLine(problem: AnswerProblem | undefined): string {
  if (problem === undefined) throw new Error("Answers were refused without a problem");
  return JSON.stringify({
    error: { path: problem.path.map(String).join("."), message: problem.message },
  });
}
