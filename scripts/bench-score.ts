/**
 * How fast answers are scored on one core: `npm run bench:score [seconds each]`. The portal's engine, which
 * reads the rule set as data and gives the full breakdown, beside a function written by hand for this one
 * rule set, and beside two rule engines that hold the same table (and are spared what they cannot express:
 * counting years and months is done for them beforehand). All must agree before any is timed. Processor
 * time is counted, so that other work on the machine disturbs little.
 */
import fc from "fast-check";
import { assess } from "@/lib/assessment/assess";
import { explain } from "@/lib/assessment/explain";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { anyAnswers } from "@/tests/factories/answers.arbitrary";
import { handWritten } from "./bench-score/hand-written";
import { jsonRulesScorer } from "./bench-score/json-rules";
import { factsOf, tablesOf } from "./bench-score/table";
import { zenScorer } from "./bench-score/zen";

const SECONDS = Number(process.argv[2] ?? 3);
const ROUNDS = 3;
const SEED = 20_260_302;

const people = fc.sample(anyAnswers, { numRuns: 2_000, seed: SEED });
const facts = people.map((answers) => factsOf(answers, RULE_SET_2026));
const tables = tablesOf(RULE_SET_2026);
const zen = zenScorer(tables);
const jsonRules = jsonRulesScorer(tables);

async function checkAgreement(): Promise<void> {
  for (const [index, answers] of people.entries()) {
    const { criteria, ...result } = assess(answers, RULE_SET_2026);
    const same = (other: object) => JSON.stringify(other) === JSON.stringify(criteria);
    const { criteria: byHand, ...resultByHand } = handWritten(answers);
    if (!same(byHand) || JSON.stringify(resultByHand) !== JSON.stringify(result)) {
      throw new Error(`The function by hand disagrees: ${JSON.stringify(answers)}`);
    }
    if (index >= 200) continue;
    for (const scorer of [zen, jsonRules]) {
      const points = await scorer(facts[index] ?? {});
      const theirs = Object.fromEntries(tables.map(({ key }) => [key, points[key] ?? 0]));
      if (!same(theirs)) throw new Error(`Disagrees: ${JSON.stringify({ answers, theirs })}`);
    }
  }
}

const busySeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

type Score = (place: number) => unknown;

/** Scores a second of processor time; the best of a few rounds. */
async function speed(score: Score): Promise<number> {
  let best = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = busySeconds();
    let scored = 0;
    while (busySeconds() - began < SECONDS / ROUNDS) {
      for (let place = 0; place < 100; place += 1) {
        const result = score((scored + place) % people.length);
        if (result instanceof Promise) await result;
      }
      scored += 100;
    }
    best = Math.max(best, scored / (busySeconds() - began));
  }
  return best;
}

const person = (place: number): Answers => {
  const answers = people[place];
  if (answers === undefined) throw new Error(`Nobody at ${place}`);
  return answers;
};

const CONTENDERS: readonly (readonly [name: string, score: Score])[] = [
  ["function by hand, this rule set only", (place) => handWritten(person(place))],
  [
    "Qonys: rule set as data, points of every criterion",
    (place) => assess(person(place), RULE_SET_2026),
  ],
  [
    "Qonys: the same with every answer, band and source",
    (place) => explain(person(place), RULE_SET_2026),
  ],
  ["@gorules/zen-engine, facts measured for it", (place) => zen(facts[place] ?? {})],
  ["json-rules-engine, facts measured for it", (place) => jsonRules(facts[place] ?? {})],
];

await checkAgreement();
console.log(`${people.length} people, all agree; scores a second of one core:`);
let byHand: number | null = null;
for (const [name, score] of CONTENDERS) {
  const perSecond = await speed(score);
  byHand ??= perSecond;
  const share = `${((100 * perSecond) / byHand).toFixed(1)} %`;
  console.log(
    `${name.padEnd(54)} ${Math.round(perSecond).toLocaleString("en").padStart(10)} ${share.padStart(8)}`,
  );
}
