import { chance } from "@/lib/psychometrics/rasch-model";

export type Ability = { readonly theta: number; readonly error: number };

/**
 * Warm's weighted likelihood estimate of an ability (Warm 1989): finite for those who got nothing or
 * everything right, and nearly without bias. Where all items are equally hard it is
 * ln((r + ½)/(n − r + ½)) away from them.
 *
 * @param difficulty of the items met
 * @param score right answers among them
 */
export function warmAbility(difficulty: Float64Array, score: number): Ability {
  let theta = 0;
  let information = 0;
  for (let step = 0; step < 100; step += 1) {
    information = 0;
    let expected = 0;
    let skew = 0;
    for (const one of difficulty) {
      const p = chance(theta, one);
      const w = p * (1 - p);
      expected += p;
      information += w;
      skew += w * (1 - 2 * p);
    }
    const move = (score - expected + skew / (2 * information)) / information;
    theta += Math.max(-1, Math.min(1, move));
    if (Math.abs(move) < 1e-7) break;
  }
  return { theta, error: 1 / Math.sqrt(information) };
}
