import type { ItemKind, Topic } from "@/lib/exam/item.schema";
import { TOPICS } from "@/lib/exam/item.schema";
import { abilityAt, BANDS, bandOf, chance, expectedScore } from "@/lib/exam/rasch";

/** What is drawn at once: an item, or the two items of one text. */
export type Unit = {
  readonly ids: readonly string[];
  readonly kind: ItemKind;
  readonly topics: readonly Topic[];
  readonly difficulties: readonly number[];
  /** The person has met it in an earlier attempt. */
  readonly seen: boolean;
  /** Forms that hold it, when that is as many as may; else 0. */
  readonly wear: number;
};

/**
 * Logits by which a form's mean difficulty may miss the pool's while nothing forces it further.
 * @internal
 */
export const MEAN_TOLERANCE = 0.05;

/**
 * Share of the questions by which the score to be expected at the threshold may miss it.
 * @internal
 */
export const SCORE_TOLERANCE = 0.01;

/** Items by which a form may miss the pool's share of a band of difficulty. */
const BAND_TOLERANCE = 1.5;

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** What every form of a pool is to be like: difficulty and ability in logits, the rest in shares of the questions. */
export type Target = {
  readonly difficulty: number;
  readonly ability: number;
  readonly share: number;
  readonly bands: readonly number[];
};

/** The pool's own difficulty, bands and, at the ability that just passes, its expected score. */
export function targetOf(pool: readonly Unit[], passShare: number): Target {
  const difficulties = pool.flatMap((unit) => unit.difficulties);
  const ability = abilityAt(passShare, difficulties);
  const inBand = (band: string) => difficulties.filter((one) => bandOf(one) === band).length;
  return {
    difficulty: mean(difficulties),
    ability,
    share: expectedScore(ability, difficulties) / difficulties.length,
    bands: BANDS.map((band) => inBand(band) / difficulties.length),
  };
}

/** Running sums of a choice: an exchange is judged without adding everything up again. */
export type Tally = {
  seen: number;
  worn: number;
  difficulty: number;
  score: number;
  items: number;
  readonly bands: number[];
  readonly topics: number[];
};

const EMPTY = { seen: 0, worn: 0, difficulty: 0, score: 0, items: 0 };
export const emptyTally = (): Tally => ({
  ...EMPTY,
  bands: BANDS.map(() => 0),
  topics: TOPICS.map(() => 0),
});

const TOPIC_INDEX = new Map<Topic, number>(TOPICS.map((topic, index) => [topic, index]));

const add = (counts: number[], index: number, by: number) => {
  counts[index] = (counts[index] ?? 0) + by;
};

// Among what is worn, a form that fewer people have seen is better; never by as much as one unit less.
const wearOf = ({ wear }: Unit) => (wear === 0 ? 0 : 1 + wear / 1e5);

/** Adds a unit to the sums, or takes it out. */
export function count(tally: Tally, unit: Unit, ability: number, by: 1 | -1) {
  tally.seen += unit.seen ? by : 0;
  tally.worn += by * wearOf(unit);
  tally.items += by * unit.ids.length;
  for (const difficulty of unit.difficulties) {
    tally.difficulty += by * difficulty;
    tally.score += by * chance(ability, difficulty);
    add(tally.bands, BANDS.indexOf(bandOf(difficulty)), by);
  }
  for (const topic of unit.topics) add(tally.topics, TOPIC_INDEX.get(topic) ?? 0, by);
}

const beyond = (off: number, tolerance: number) => Math.max(0, Math.abs(off) - tolerance);

/**
 * How far a choice is from a good form. The weights rank the wishes: an item met before is worse than one
 * that too many have met, that is worse than any difficulty, and a form harder than the next person's is
 * worse than how worn the worn ones are, and that than any uneven topics.
 */
export function badness(tally: Tally, target: Target): number {
  const { items } = tally;
  const off = beyond(tally.difficulty / items - target.difficulty, MEAN_TOLERANCE);
  const unlike = beyond(tally.score / items - target.share, SCORE_TOLERANCE);
  const bands = target.bands.reduce(
    (sum, share, index) => sum + beyond((tally.bands[index] ?? 0) - share * items, BAND_TOLERANCE),
    0,
  );
  const uneven = tally.topics.reduce((sum, share) => sum + share ** 2, 0);
  return tally.seen * 1e9 + tally.worn * 1e7 + (off + unlike) * 1e5 + bands * 1e2 + uneven;
}
