import { type Random, seededRandom } from "@/lib/exam/seeded-random";
import { collector } from "@/lib/psychometrics/collect";
import type { Responses } from "@/lib/psychometrics/responses";

/** Box & Muller's normal numbers. */
export const normals = (random: Random) => () =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** `size` different numbers below `of`, each choice equally likely. */
function drawn(of: number, size: number, random: Random): number[] {
  const all = Array.from({ length: of }, (_, index) => index);
  return Array.from({ length: size }, () => {
    const at = Math.floor(random() * all.length);
    return all.splice(at, 1)[0] ?? 0;
  });
}

export type Simulation = {
  readonly seed: string;
  readonly people: number;
  readonly difficulty: readonly number[];
  /** Items of each candidate's form. */
  readonly length: number;
  readonly mean?: number;
  readonly sd?: number;
  /** What is added to an item's difficulty for somebody: where a test plants a difference. */
  readonly harder?: (item: number, person: number) => number;
};

/** Answers by the Rasch model to forms drawn at random: a wrong answer is any of options 1 to 3. */
export function simulated(given: Simulation): Responses {
  const { seed, people, difficulty, length, mean = 0, sd = 1, harder = () => 0 } = given;
  const random = seededRandom(seed);
  const normal = normals(random);
  const all = collector();
  for (let person = 0; person < people; person += 1) {
    const theta = mean + sd * normal();
    const form = drawn(difficulty.length, length, random);
    const right = form.map((item) => {
      const away = theta - (difficulty[item] ?? 0) - harder(item, person);
      return random() < 1 / (1 + Math.exp(-away));
    });
    all.add({
      items: form.map(String),
      right,
      choices: right.map((one) => (one ? 0 : 1 + Math.floor(random() * 3))),
      groups: { sex: person % 2, citizenship: person % 4, service: person % 20 === 0 ? 1 : 0 },
    });
  }
  return all.finish();
}

/** Runs a generator to its end. */
export function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
