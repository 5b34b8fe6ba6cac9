import {
  badness,
  count,
  emptyTally,
  mean,
  type Tally,
  type Target,
  targetOf,
  type Unit,
} from "@/lib/exam/draw-goodness";
import type { ItemKind } from "@/lib/exam/item.schema";
import { type Random, shuffled } from "@/lib/exam/seeded-random";

/** One unit at random from each of `count` strata of difficulty: fresh units first, then the least worn. */
function sampleByStrata(pool: readonly Unit[], count: number, random: Random): Unit[] {
  const mixed = shuffled(pool, random);
  const isFresh = (unit: Unit) => !unit.seen && unit.wear === 0;
  const fresh = mixed.filter(isFresh);
  const rest = mixed
    .filter((unit) => !isFresh(unit))
    .toSorted((a, b) => Number(a.seen) - Number(b.seen) || a.wear - b.wear);
  const usable = [...fresh, ...rest.slice(0, Math.max(0, count - fresh.length))];
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
function improve(chosen: Unit[], pool: readonly Unit[], tally: Tally, target: Target): boolean {
  const goal = badness(tally, target) - 1e-6;
  for (const [index, out] of chosen.entries()) {
    count(tally, out, target.ability, -1);
    for (const candidate of pool) {
      if (candidate.kind !== out.kind || chosen.includes(candidate)) continue;
      count(tally, candidate, target.ability, 1);
      if (badness(tally, target) < goal) {
        chosen[index] = candidate;
        return true;
      }
      count(tally, candidate, target.ability, -1);
    }
    count(tally, out, target.ability, 1);
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
  passShare: number,
  random: Random,
): Unit[] {
  const target = targetOf(pool, passShare);
  const order = shuffled(pool, random);
  const chosen: Unit[] = [];
  for (const [kind, wanted] of counts) {
    const ofKind = order.filter((unit) => unit.kind === kind);
    if (ofKind.length < wanted) throw new Error(`The bank has too few items of kind ${kind}`);
    chosen.push(...sampleByStrata(ofKind, wanted, random));
  }
  const tally = emptyTally();
  for (const unit of chosen) count(tally, unit, target.ability, 1);
  while (improve(chosen, order, tally, target));
  return chosen;
}
