import type { Form } from "@/lib/exam/draw";
import { type Random, seededRandom } from "@/lib/exam/seeded-random";
import { GROUPINGS, type GroupCodes } from "@/lib/psychometrics/groups";
import type { ScoredBlock } from "@/lib/psychometrics/score-sitting";
import { BLOCKS } from "@/lib/psychometrics/source";

/** A question as the simulation answers it. */
export type SimulatedItem = {
  readonly key: number;
  /** Logits; around what the author wrote, as authors are never quite right. */
  readonly difficulty: number;
  /** How much more often each option draws those who do not know. */
  readonly pull: readonly number[];
  readonly flaw: Flaw | null;
};

/** What goes wrong with real questions, so that the screens have something to find. */
type Flaw = "two-right-options" | "harder-for-some" | "unclear";
const FLAWS: readonly Flaw[] = ["two-right-options", "harder-for-some", "unclear"];
const ONE_IN = 30;

const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Repeatable: the same item is the same question in every simulation. */
export function simulatedItem(id: string, key: number, authored: number): SimulatedItem {
  const random = seededRandom(`question ${id}`);
  const difficulty = authored + 0.35 * normal(random);
  const pull = Array.from({ length: 4 }, () => 0.15 + random());
  const flawed = random() < 1 / ONE_IN;
  return { key, difficulty, pull, flaw: flawed ? (FLAWS[Math.floor(random() * 3)] ?? null) : null };
}

export type SimulatedSitting = {
  readonly groups: GroupCodes;
  readonly blocks: readonly ScoredBlock[];
};

const ABILITY = { mean: 0.7, sd: 1.1 } as const;
/** Listening and reading are two skills of one person. */
const SHARED = 0.85;

/** Somebody who sits a form: who they are, what they can, and what they answer. */
export function simulateSitting(
  form: Form,
  items: ReadonlyMap<string, SimulatedItem>,
  random: Random,
): SimulatedSitting {
  const groups = someGroups(random);
  const common = normal(random);
  const blocks = BLOCKS.map((block): ScoredBlock => {
    const own = SHARED * common + Math.sqrt(1 - SHARED ** 2) * normal(random);
    const theta = ABILITY.mean + ABILITY.sd * own;
    const ids = form[block];
    const reached = random() < 0.06 ? Math.floor(ids.length * (0.7 + 0.3 * random())) : ids.length;
    const choices = ids.map((id, place) => {
      const item = items.get(id);
      if (item === undefined || place >= reached || random() < 0.01) return null;
      return answerTo(item, theta, groups, random);
    });
    const right = ids.map((id, place) => choices[place] === items.get(id)?.key);
    return { block, items: ids, choices, right };
  });
  return { groups, blocks };
}

function someGroups(random: Random): GroupCodes {
  const origin = random();
  return {
    sex: Number(random() < 0.48),
    citizenship: [0.5, 0.7, 0.92].filter((edge) => origin >= edge).length,
    service: random() < 0.3 ? GROUPINGS.service.indexOf("kandas") : 0,
  };
}

function answerTo(item: SimulatedItem, theta: number, groups: GroupCodes, random: Random): number {
  const isOther = groups.citizenship === GROUPINGS.citizenship.indexOf("other-cis");
  const harder = item.flaw === "harder-for-some" && isOther ? 0.9 : 0;
  const slope = item.flaw === "unclear" ? 0.15 : 1;
  const knows = random() < 1 / (1 + Math.exp(slope * (item.difficulty + harder - theta)));
  if (!knows) return wrongOption(item, random);
  // Those who know most see that another option can be defended too.
  const doubts = item.flaw === "two-right-options" && random() < 1 / (1 + Math.exp(0.8 - theta));
  return doubts ? (item.key + 1) % 4 : item.key;
}

function wrongOption({ key, pull }: SimulatedItem, random: Random): number {
  const weights = pull.map((weight, option) => (option === key ? 0 : weight));
  let left = random() * weights.reduce((sum, one) => sum + one, 0);
  const found = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return found < 0 ? (key + 1) % 4 : found;
}
