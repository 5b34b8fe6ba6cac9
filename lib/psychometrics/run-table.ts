import { GROUPING_NAMES, GROUPINGS } from "@/lib/psychometrics/groups";
import type { ItemStatistics } from "@/lib/psychometrics/statistics.schema";

export type TableItem = {
  readonly id: string;
  readonly block: string;
  readonly kind: string;
  readonly topic: string;
  readonly key: number;
  readonly banked: number;
  readonly statistics: ItemStatistics;
};

type Cell = string | number | null;

const LETTERS = ["a", "b", "c", "d"] as const;

const COMPARISONS = GROUPING_NAMES.flatMap((grouping) =>
  GROUPINGS[grouping].slice(1).map((focal) => ({ grouping, focal })),
);

/** Names of the columns: plain, so that a program that reads them next year still does. */
export const TABLE_COLUMNS: readonly string[] = [
  ...["item", "block", "kind", "topic", "key", "reached", "not_reached", "omitted"],
  ...["p", "p_se", "rest_correlation"],
  ...LETTERS.flatMap((letter) => [
    `${letter}_share`,
    `${letter}_mean_rest`,
    `${letter}_correlation`,
  ]),
  ...["bank_difficulty", "difficulty", "difficulty_se", "infit", "outfit"],
  ...COMPARISONS.flatMap(({ focal }) =>
    ["delta", "delta_se", "p", "p_adjusted", "ets"].map((name) => `dif_${focal}_${name}`),
  ),
  "flags",
];

/** Six decimals: more than any of these is known to. */
const rounded = (value: number | null | undefined): Cell =>
  value === null || value === undefined ? null : Math.round(value * 1e6) / 1e6;

/** An item as a row under `TABLE_COLUMNS`; an empty cell where there is no value. */
export function tableRow({ statistics, ...item }: TableItem): readonly Cell[] {
  const { options, rasch, differences } = statistics;
  return [
    ...[item.id, item.block, item.kind, item.topic, LETTERS[item.key] ?? null],
    ...[statistics.reached, statistics.notReached, statistics.omitted.n],
    ...[statistics.p, statistics.pError, statistics.restCorrelation].map(rounded),
    ...options.flatMap(({ share, meanRest, correlation }) =>
      [share, meanRest, correlation].map(rounded),
    ),
    rounded(item.banked),
    ...[rasch?.difficulty, rasch?.error, rasch?.infit, rasch?.outfit].map(rounded),
    ...COMPARISONS.flatMap(({ grouping, focal }): Cell[] => {
      const found = differences.find((one) => one.grouping === grouping && one.focal === focal);
      if (found === undefined) return [null, null, null, null, null];
      const { delta, error, p, pAdjusted, ets } = found;
      return [...[delta, error, p, pAdjusted].map(rounded), ets];
    }),
    statistics.flags.join(" "),
  ];
}
