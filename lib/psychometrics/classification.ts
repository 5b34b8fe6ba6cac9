import type { Design } from "@/lib/psychometrics/design";
import { formAt, type TypicalForm } from "@/lib/psychometrics/information";
import { normalCdf } from "@/lib/psychometrics/normal";
import { chance } from "@/lib/psychometrics/rasch-model";
import type { Scale } from "@/lib/psychometrics/scale";

/** How far a pass or fail can be relied on; all shares of the population. */
export type Classification = {
  /** Two forms taken one after the other would give the same decision. */
  readonly consistency: number;
  /** Cohen's κ: the consistency beyond what chance would give. */
  readonly kappa: number;
  /** The decision is the one that the true ability deserves. */
  readonly accuracy: number;
  readonly falsePass: number;
  readonly falseFail: number;
  readonly pass: number;
};

/** Population and P(pass | ability), at the middles of small equal steps of ability. */
type Step = { readonly theta: number; readonly weight: number; readonly pass: number };

const STEPS = 400;
const WIDTH_IN_SD = 6;

/**
 * Integrates decisions over N(mean, sd²): a candidate of a given ability passes with one chance, and passes
 * two independent forms with its square (Lee 2010; Rudner 2005).
 */
function classify(
  scale: Pick<Scale, "mean" | "sd">,
  cut: number,
  passChance: (theta: number) => number,
): Classification {
  const steps = abilitySteps(scale, cut, passChance);
  const sum = (of: (step: Step) => number) =>
    steps.reduce((all, step) => all + step.weight * of(step), 0);
  const pass = sum((step) => step.pass);
  const consistency = sum((step) => step.pass ** 2 + (1 - step.pass) ** 2);
  const falsePass = sum((step) => (step.theta < cut ? step.pass : 0));
  const falseFail = sum((step) => (step.theta >= cut ? 1 - step.pass : 0));
  const byChance = pass ** 2 + (1 - pass) ** 2;
  const kappa = byChance >= 1 ? 0 : (consistency - byChance) / (1 - byChance);
  return { consistency, kappa, accuracy: 1 - falsePass - falseFail, falsePass, falseFail, pass };
}

/** Steps of equal width; the one that holds the cut is divided at it, so that nobody stands on both sides. */
function abilitySteps(
  { mean, sd }: Pick<Scale, "mean" | "sd">,
  cut: number,
  passChance: (theta: number) => number,
): Step[] {
  const from = mean - WIDTH_IN_SD * sd;
  const width = (2 * WIDTH_IN_SD * sd) / STEPS;
  const edges = Array.from({ length: STEPS + 1 }, (_, k) => from + k * width);
  if (cut > from && cut < mean + WIDTH_IN_SD * sd) edges.push(cut);
  edges.sort((one, other) => one - other);
  return edges.slice(1).map((to, k) => {
    const start = edges[k] ?? to;
    const theta = (start + to) / 2;
    const weight = normalCdf((to - mean) / sd) - normalCdf((start - mean) / sd);
    return { theta, weight, pass: passChance(theta) };
  });
}

/** The forms that the chances are averaged over: as many as that are spread evenly over the candidates. */
const FORMS = 100;

function sampledForms({ starts, item }: Design, difficulty: Float64Array): Float64Array[] {
  const people = starts.length - 1;
  const count = Math.min(FORMS, people);
  return Array.from({ length: count }, (_, k) => {
    const person = Math.floor((k * people) / count);
    const codes = item.slice(starts[person] ?? 0, starts[person + 1] ?? 0);
    return Float64Array.from(codes, (i) => difficulty[i] ?? 0);
  }).filter((form) => form.length > 0);
}

/**
 * P(at least `needed` right | ability) on one form, by the recursion of Lord & Wingersky (1984): item after
 * item, the chances of 0, 1, … right answers below the threshold.
 * @internal
 */
export function passChanceOn(form: Float64Array, needed: number, theta: number): number {
  const below = new Float64Array(needed);
  below[0] = 1;
  for (const difficulty of form) {
    const p = chance(theta, difficulty);
    for (let score = needed - 1; score > 0; score -= 1) {
      below[score] = (below[score] ?? 0) * (1 - p) + (below[score - 1] ?? 0) * p;
    }
    below[0] = (below[0] ?? 0) * (1 - p);
  }
  return 1 - below.reduce((sum, one) => sum + one, 0);
}

/**
 * Decision consistency and accuracy of a threshold in right answers, by the method of Lee (2010) with the
 * population's distribution. Two forms of one candidate are two draws, so the chance is the mean over forms.
 *
 * @param cut the ability of which a typical form expects just `needed` right answers
 */
export function leeClassification(
  design: Design,
  scale: Scale,
  needed: number,
  cut: number,
): Classification {
  const forms = sampledForms(design, scale.difficulty);
  return classify(scale, cut, (theta) => {
    const sum = forms.reduce((all, form) => all + passChanceOn(form, needed, theta), 0);
    return forms.length === 0 ? 0 : sum / forms.length;
  });
}

/** The same for a threshold in logits with normal errors: Rudner (2001, 2005). */
export function rudnerClassification(
  form: TypicalForm,
  scale: Pick<Scale, "mean" | "sd">,
  cut: number,
): Classification {
  return classify(scale, cut, (theta) =>
    normalCdf((theta - cut) * Math.sqrt(formAt(form, theta).information)),
  );
}
