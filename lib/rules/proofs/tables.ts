import { CHOICES, type ChoiceAnswer } from "@/lib/rules/answer-domains";
import type { Bands } from "@/lib/rules/bands.schema";
import type { Criterion } from "@/lib/rules/criteria.schema";
import {
  type Amounts,
  amountAt,
  amountsOf,
  CERTIFICATE_AMOUNTS,
  criticalCounts,
  edgesOf,
  isIn,
  singles,
} from "@/lib/rules/proofs/amounts";
import { type Finding, finding } from "@/lib/rules/proofs/finding";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/** Every possible answer falls in exactly one band, or row, of each table. */
export const tableFindings = (ruleSet: RuleSet): Finding[] =>
  ruleSet.criteria.flatMap((criterion) => ofCriterion(criterion, ruleSet));

function ofCriterion(criterion: Criterion, ruleSet: RuleSet): Finding[] {
  const where = `criteria.${criterion.key}`;
  switch (criterion.kind) {
    case "bands":
      return singles(criterion.measure).flatMap((measure) =>
        bandFindings(criterion.bands, amountsOf(measure, ruleSet), `${where}.bands`),
      );
    case "certificate-bands":
      return (["ielts", "toefl-ibt"] as const).flatMap((kind) =>
        bandFindings(criterion.tables[kind], CERTIFICATE_AMOUNTS[kind], `${where}.tables.${kind}`),
      );
    case "lookup":
      return rowFindings(criterion.answer, criterion.rows, `${where}.rows`);
    case "conditions":
      return criterion.all.flatMap(({ answer, oneOf }, index) =>
        unknownChoices(answer, oneOf, `${where}.all.${index}`),
      );
    case "count":
    case "last-job-in-demand":
      return [];
  }
}

// One counterexample a table is enough to mend it, and the next proof names the next.
function bandFindings(bands: Bands, amounts: Amounts, where: string): Finding[] {
  for (const count of criticalCounts(edgesOf(bands), amounts)) {
    const [first, second] = bands.filter((band) => isIn(band, count, amounts));
    const amount = { amount: amountAt(count, amounts), unit: amounts.unit };
    if (first === undefined) return [finding("in-no-band", where, amount)];
    if (second === undefined) continue;
    const [one, other] = [first, second].map(({ from, under }) => `${from} – ${under ?? "∞"}`);
    return [finding("in-two-bands", where, { ...amount, one: one ?? "", other: other ?? "" })];
  }
  return [];
}

type Rows = readonly { readonly oneOf: readonly (string | boolean | null)[] }[];

function rowFindings(answer: ChoiceAnswer, rows: Rows, where: string): Finding[] {
  const choices: Rows[number]["oneOf"] = CHOICES[answer];
  const found = choices.flatMap((choice) => {
    const times = rows.flatMap(({ oneOf }) => oneOf).filter((listed) => listed === choice).length;
    if (times === 1) return [];
    return [finding(times === 0 ? "in-no-row" : "in-two-rows", where, { answer, choice })];
  });
  const unknown = rows.flatMap(({ oneOf }, row) =>
    unknownChoices(answer, oneOf, `${where}.${row}`),
  );
  return [...found, ...unknown];
}

export function unknownChoices(
  answer: ChoiceAnswer,
  oneOf: readonly (string | boolean | null)[],
  where: string,
): Finding[] {
  const choices: readonly (string | boolean | null)[] = CHOICES[answer];
  return oneOf
    .filter((choice) => !choices.includes(choice))
    .map((choice) => finding("unknown-choice", where, { answer, choice }));
}
