import { FLAGS, type Flag, type ItemStatistics } from "@/lib/psychometrics/statistics.schema";

/** Answers that an item needs before anything is said about it. */
export const ITEM_MINIMUM = 200;

/** Four options: who guesses is right one time in four. */
const CHANCE = 0.25;
const TOO_EASY = 0.95;
/** Ebel & Frisbie (1991) call items below 0.20 poor; in a short block of easy items half of it is the alarm. */
const LOW_CORRELATION = 0.1;
/** A distractor that fewer than one in fifty choose does no work. */
const UNUSED = 0.02;
/** Mean squares for multiple choice with consequences: Wright & Linacre (1994). */
export const FIT = { low: 0.8, high: 1.2 } as const;
const NOT_REACHED_SHARE = 0.05;

type Judged = Omit<ItemStatistics, "flags">;

const distractors = ({ options }: Judged, key: number) =>
  options.filter((_, option) => option !== key);

const isMisfit = (rasch: ItemStatistics["rasch"]) =>
  rasch !== null && (rasch.infit < FIT.low || rasch.infit > FIT.high);

const RULES: Readonly<Record<Flag, (item: Judged, key: number) => boolean>> = {
  "negative-discrimination": ({ restCorrelation }) => (restCorrelation ?? 0) < 0,
  "distractor-better": (item, key) =>
    distractors(item, key).some(
      ({ share, meanRest }) =>
        share >= UNUSED && (meanRest ?? 0) > (item.options[key]?.meanRest ?? 0),
    ),
  "dif-c": ({ differences }) => differences.some(({ ets }) => ets === "C"),
  "low-discrimination": ({ restCorrelation }) =>
    restCorrelation === null || (restCorrelation >= 0 && restCorrelation < LOW_CORRELATION),
  misfit: ({ rasch }) => isMisfit(rasch),
  "dif-b": ({ differences }) => differences.some(({ ets }) => ets === "B"),
  "too-hard": ({ p }) => p < CHANCE,
  "too-easy": ({ p }) => p > TOO_EASY,
  "unused-distractor": (item, key) => distractors(item, key).some(({ share }) => share < UNUSED),
  "not-reached": ({ notReached, reached }) =>
    notReached / (notReached + reached) > NOT_REACHED_SHARE,
};

/** What is odd about an item, the gravest first; nothing is said on fewer than `ITEM_MINIMUM` answers. */
export function flagsOf(item: Judged, key: number): Flag[] {
  if (item.reached < ITEM_MINIMUM) return [];
  return FLAGS.filter((flag) => RULES[flag](item, key));
}
