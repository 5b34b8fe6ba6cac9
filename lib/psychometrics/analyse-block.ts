import { abilitiesOf } from "@/lib/psychometrics/abilities";
import { abilityGroups, choicesByAbility } from "@/lib/psychometrics/ability-groups";
import { leeClassification, rudnerClassification } from "@/lib/psychometrics/classification";
import { type Design, designOf } from "@/lib/psychometrics/design";
import { groupDifferences } from "@/lib/psychometrics/differential";
import { flagsOf, ITEM_MINIMUM } from "@/lib/psychometrics/flags";
import { abilityFor, formAt } from "@/lib/psychometrics/information";
import { analyseItems } from "@/lib/psychometrics/item-analysis";
import { type ItemFit, itemFit } from "@/lib/psychometrics/item-fit";
import { fitRasch, type RaschFit } from "@/lib/psychometrics/rasch";
import { raschErrors } from "@/lib/psychometrics/rasch-errors";
import { type Reliability, reliabilityOf } from "@/lib/psychometrics/reliability";
import { candidatesOf, type Responses } from "@/lib/psychometrics/responses";
import { onBankScale, type Scale } from "@/lib/psychometrics/scale";
import type { BlockStatistics, ItemStatistics } from "@/lib/psychometrics/statistics.schema";

/** What the bank says of an item: the index of the right option, and its difficulty in logits. */
export type Banked = { readonly key: number; readonly difficulty: number };

export type BlockAnalysis = {
  readonly block: BlockStatistics;
  /** By item id. */
  readonly items: ReadonlyMap<string, ItemStatistics>;
};

/** The whole analysis of one block. It yields between passes over the answers, so that others can be served. */
export function* analyseBlock(
  responses: Responses,
  bank: ReadonlyMap<string, Banked>,
  needed: number,
): Generator<void, BlockAnalysis> {
  const analyses = analyseItems(responses);
  const reliability = reliabilityOf(responses);
  yield;
  const calibrated = yield* calibrate(responses, bank);
  const theta = abilitiesOf(responses, difficultyByItem(responses, calibrated));
  yield;
  const tenths = choicesByAbility(responses, theta, abilityGroups(theta));
  yield;
  const differences = groupDifferences(responses);
  yield;
  const items = responses.items.map((id, place) => {
    const analysis = analyses[place];
    if (analysis === undefined) throw new Error(`Item ${id} was not analysed`);
    const statistics = {
      ...analysis,
      rasch: raschOf(calibrated, place),
      tenths: tenths[place] ?? [],
      differences: differences[place] ?? [],
    };
    const flags = flagsOf(statistics, bank.get(id)?.key ?? -1);
    return [id, { ...statistics, flags }] as const;
  });
  return {
    block: {
      candidates: candidatesOf(responses),
      responses: responses.item.length,
      needed,
      scores: scoresOf(responses),
      reliability,
      rasch: calibrated === null ? null : blockRasch(calibrated, reliability, needed),
    },
    items: new Map(items),
  };
}

type Calibrated = {
  readonly design: Design;
  readonly fit: RaschFit;
  readonly scale: Scale;
  readonly itemFits: readonly ItemFit[];
  /** Place in the design by place in `responses.items`. */
  readonly places: ReadonlyMap<number, number>;
};

/** Two items at least: one alone has nothing to be harder than. */
function* calibrate(
  responses: Responses,
  bank: ReadonlyMap<string, Banked>,
): Generator<void, Calibrated | null> {
  const design = designOf(responses, ITEM_MINIMUM);
  if (design.items.length < 2) return null;
  const fit = yield* fitRasch(design);
  const errors = yield* raschErrors(design, fit);
  const itemFits = itemFit(design, fit);
  yield;
  const banked = Float64Array.from(
    design.items,
    (place) => bank.get(responses.items[place] ?? "")?.difficulty ?? 0,
  );
  const places = new Map(Array.from(design.items, (place, index) => [place, index]));
  return { design, fit, scale: onBankScale(fit, errors, banked), itemFits, places };
}

function difficultyByItem({ items }: Responses, calibrated: Calibrated | null): Float64Array {
  return Float64Array.from(items, (_, place) => {
    const index = calibrated?.places.get(place);
    return index === undefined ? Number.NaN : (calibrated?.scale.difficulty[index] ?? Number.NaN);
  });
}

function raschOf(calibrated: Calibrated | null, place: number): ItemStatistics["rasch"] {
  const index = calibrated?.places.get(place);
  if (calibrated === null || index === undefined) return null;
  const { difficulty, error } = calibrated.scale;
  const fit = calibrated.itemFits[index];
  const own = error[index] ?? Number.NaN;
  return {
    difficulty: difficulty[index] ?? 0,
    error: Number.isNaN(own) ? null : own,
    infit: fit?.infit ?? 1,
    outfit: fit?.outfit ?? 1,
  };
}

function scoresOf({ score }: Responses): number[] {
  const most = score.reduce((top, one) => Math.max(top, one), 0);
  const counts = new Array<number>(most + 1).fill(0);
  for (const one of score) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}

const CURVE = { from: -5, to: 5, step: 0.25 } as const;

function blockRasch(
  { design, fit, scale }: Calibrated,
  { length }: Reliability,
  needed: number,
): BlockStatistics["rasch"] {
  const form = { difficulty: scale.difficulty, exposure: design.answers, length };
  const cut = abilityFor(form, needed);
  const { information } = formAt(form, cut);
  const points = Math.round((CURVE.to - CURVE.from) / CURVE.step) + 1;
  return {
    items: design.items.length,
    mean: scale.mean,
    sd: scale.sd,
    rounds: fit.rounds,
    converged: fit.converged,
    logLikelihood: fit.logLikelihood,
    cut,
    errorAtCut: 1 / Math.sqrt(information),
    scoreErrorAtCut: Math.sqrt(information),
    information: Array.from({ length: points }, (_, k) => {
      const theta = CURVE.from + k * CURVE.step;
      return { theta, information: formAt(form, theta).information };
    }),
    lee: leeClassification(design, scale, needed, cut),
    rudner: rudnerClassification(form, scale, cut),
  };
}
