import type { Design } from "@/lib/psychometrics/design";

type Answer = { readonly item: number; readonly right: boolean };

const STEPS = 500;
const FROM = -10;
const WIDTH = 20 / STEPS;

/** P(these answers | ability) · density of the ability. */
function joint(
  answers: readonly Answer[],
  parameters: readonly number[],
  theta: number,
  sd: number,
) {
  let product = Math.exp(-0.5 * (theta / sd) ** 2) / (sd * Math.sqrt(2 * Math.PI));
  for (const { item, right } of answers) {
    const odds = Math.exp(theta - (parameters[item] ?? 0));
    product *= right ? odds / (1 + odds) : 1 / (1 + odds);
  }
  return product;
}

/**
 * ln of the marginal likelihood of the Rasch model as its definition says, with nothing saved: for each
 * candidate the product of the chances of every answer, integrated over the population in 500 steps.
 *
 * @param parameters difficulties, and last ln sd
 */
export function slowLogLikelihood(design: Design, parameters: readonly number[]): number {
  const sd = Math.exp(parameters.at(-1) ?? 0);
  let all = 0;
  for (let person = 0; person < design.score.length; person += 1) {
    const [start, end] = design.starts.subarray(person, person + 2);
    const items = [...design.item.subarray(start, end)];
    const answers = items.map((item, k) => ({ item, right: design.right[(start ?? 0) + k] === 1 }));
    let likelihood = 0;
    for (let k = 0; k < STEPS; k += 1) {
      likelihood += joint(answers, parameters, FROM + (k + 0.5) * WIDTH, sd) * WIDTH;
    }
    all += Math.log(likelihood);
  }
  return all;
}
