import type { ItemKind, Topic } from "@/lib/exam/item.schema";
import { TOPICS } from "@/lib/exam/item.schema";
import { type Random, shuffled } from "@/lib/exam/seeded-random";

/** What is drawn at once: an item, or the two items of one text. */
export type Unit = {
  readonly ids: readonly string[];
  readonly kind: ItemKind;
  readonly topics: readonly Topic[];
  readonly difficulties: readonly number[];
  /** The person has met it in an earlier attempt. */
  readonly seen: boolean;
};

/**
 * Logits by which a form's mean difficulty may miss the bank's while nothing forces it further.
 * @internal
 */
export const MEAN_TOLERANCE = 0.05;

/** @internal */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Running sums of a choice: an exchange is judged without adding everything up again. */
type Tally = { seen: number; difficulty: number; items: number; readonly topics: number[] };

const TOPIC_INDEX = new Map<Topic, number>(TOPICS.map((topic, index) => [topic, index]));

function count(tally: Tally, unit: Unit, by: 1 | -1) {
  tally.seen += unit.seen ? by : 0;
  tally.items += by * unit.ids.length;
  for (const difficulty of unit.difficulties) tally.difficulty += by * difficulty;
  for (const topic of unit.topics) {
    const index = TOPIC_INDEX.get(topic) ?? 0;
    tally.topics[index] = (tally.topics[index] ?? 0) + by;
  }
}

/**
 * How far a choice is from a good form. The weights rank the wishes: an item met before is worse
 * than any difficulty, and a form harder than the next person's is worse than any uneven topics.
 */
function badness(tally: Tally, target: number): number {
  const off = Math.abs(tally.difficulty / tally.items - target);
  const uneven = tally.topics.reduce((sum, share) => sum + share ** 2, 0);
  return tally.seen * 1e9 + Math.max(0, off - MEAN_TOLERANCE) * 1e5 + uneven;
}

/** One unit at random from each of `count` strata of difficulty, fresh units first. */
function sampleByStrata(pool: readonly Unit[], count: number, random: Random): Unit[] {
  const mixed = shuffled(pool, random);
  const fresh = mixed.filter((unit) => !unit.seen);
  const missing = Math.max(0, count - fresh.length);
  const usable = [...fresh, ...mixed.filter((unit) => unit.seen).slice(0, missing)];
  usable.sort((a, b) => mean(a.difficulties) - mean(b.difficulties));
  return Array.from({ length: count }, (_, stratum) => {
    const from = Math.floor((stratum * usable.length) / count);
    const to = Math.floor(((stratum + 1) * usable.length) / count);
    return usable.slice(from + Math.floor(random() * (to - from)))[0];
  }).filter((unit) => unit !== undefined);
}

/**
 * Exchanges the first chosen unit for another of its kind that betters the choice, if there is any.
 * By at least a millionth: rounding must not send two equal choices round in a circle.
 */
function improve(chosen: Unit[], pool: readonly Unit[], tally: Tally, target: number): boolean {
  const goal = badness(tally, target) - 1e-6;
  for (const [index, out] of chosen.entries()) {
    count(tally, out, -1);
    for (const candidate of pool) {
      if (candidate.kind !== out.kind || chosen.includes(candidate)) continue;
      count(tally, candidate, 1);
      if (badness(tally, target) < goal) {
        chosen[index] = candidate;
        return true;
      }
      count(tally, candidate, -1);
    }
    count(tally, out, 1);
  }
  return false;
}

/**
 * Chooses so many units of each kind as `counts` says: a stratified random sample, then exchanges
 * that better it until none does. Starting from chance and stopping at the first good choice keeps
 * every item in use. Throws when the pool has too few of a kind, which the bank check refuses.
 */
export function drawUnits(
  pool: readonly Unit[],
  counts: ReadonlyMap<ItemKind, number>,
  random: Random,
): Unit[] {
  const target = mean(pool.flatMap((unit) => unit.difficulties));
  const order = shuffled(pool, random);
  const chosen: Unit[] = [];
  for (const [kind, wanted] of counts) {
    const ofKind = order.filter((unit) => unit.kind === kind);
    if (ofKind.length < wanted) throw new Error(`The bank has too few items of kind ${kind}`);
    chosen.push(...sampleByStrata(ofKind, wanted, random));
  }
  const tally: Tally = { seen: 0, difficulty: 0, items: 0, topics: TOPICS.map(() => 0) };
  for (const unit of chosen) count(tally, unit, 1);
  while (improve(chosen, order, tally, target));
  return chosen;
}
