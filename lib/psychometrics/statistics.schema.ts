import { z } from "zod";
import { GROUPINGS } from "@/lib/psychometrics/groups";

const count = z.number().int().min(0);
const share = z.number().min(0).max(1);
const correlation = z.number().min(-1.000001).max(1.000001).nullable();

/** Who chose an option, or none. */
const ChoiceStatistics = z.object({
  n: count,
  /** Of those who reached the item. */
  share,
  /** Right answers in the rest of the block on average; null when nobody chose it. */
  meanRest: z.number().nullable(),
  /** Point-biserial correlation of choosing it with the rest score; null when it cannot vary. */
  correlation,
});

const Tenth = z.object({
  n: count,
  right: count,
  /** Mean ability of those in it who reached the item. */
  theta: z.number(),
  /** By option in the item's own order; the rest left it out. */
  choices: z.array(count),
});

const GroupDifference = z.object({
  grouping: z.enum(["sex", "citizenship", "service"]),
  /** The group compared with the first of its grouping. */
  focal: z.enum([...GROUPINGS.sex, ...GROUPINGS.citizenship, ...GROUPINGS.service]),
  referenceN: count,
  focalN: count,
  /** Mantel-Haenszel on ETS's delta scale: negative where the item is harder for the focal group. */
  delta: z.number(),
  error: z.number(),
  chiSquare: z.number(),
  p: share,
  pAdjusted: share,
  ets: z.enum(["A", "B", "C"]),
});
export type GroupDifference = z.infer<typeof GroupDifference>;

/** What a reader should look at first, the gravest first. */
export const FLAGS = [
  "negative-discrimination",
  "distractor-better",
  "dif-c",
  "low-discrimination",
  "misfit",
  "dif-b",
  "too-hard",
  "too-easy",
  "unused-distractor",
  "not-reached",
] as const;
const Flag = z.enum(FLAGS);
export type Flag = z.infer<typeof Flag>;

/** What a run found about an item, as `statistics_item.data` keeps it. */
export const ItemStatistics = z.object({
  /** Candidates who reached the item: the ground of all shares. */
  reached: count,
  notReached: count,
  right: count,
  /** Share of right answers, and its standard error √(p(1 − p)/n). */
  p: share,
  pError: z.number(),
  /** Corrected point-biserial: the item against the block's other items (Henrysson 1963). */
  restCorrelation: correlation,
  /** By option in the item's own order. */
  options: z.array(ChoiceStatistics),
  omitted: ChoiceStatistics,
  /** Logits on the bank's scale; null where there were too few answers, or all or none were right. */
  rasch: z
    .object({
      difficulty: z.number(),
      error: z.number().nullable(),
      infit: z.number(),
      outfit: z.number(),
    })
    .nullable(),
  /** What each tenth of the candidates did, from the weakest to the ablest. */
  tenths: z.array(Tenth),
  differences: z.array(GroupDifference),
  flags: z.array(Flag),
});
export type ItemStatistics = z.infer<typeof ItemStatistics>;

const Classification = z.object({
  consistency: share,
  kappa: z.number(),
  accuracy: share,
  falsePass: share,
  falseFail: share,
  pass: share,
});

/** What a run found about a block, as `statistics_block.data` keeps it. */
export const BlockStatistics = z.object({
  candidates: count,
  responses: count,
  /** Right answers that the threshold asks for. */
  needed: count,
  /** How many candidates had 0, 1, 2 … right. */
  scores: z.array(count),
  reliability: z.object({
    length: z.number(),
    mean: z.number(),
    sd: z.number(),
    kr20: z.number().nullable(),
    sem: z.number().nullable(),
  }),
  /** Null when too few candidates or items allow no estimate. */
  rasch: z
    .object({
      items: count,
      mean: z.number(),
      sd: z.number(),
      rounds: count,
      converged: z.boolean(),
      logLikelihood: z.number(),
      /** The ability of which a typical form expects just the threshold. */
      cut: z.number(),
      /** Standard errors at the cut: of the ability in logits, and of the score in right answers. */
      errorAtCut: z.number(),
      scoreErrorAtCut: z.number(),
      information: z.array(z.object({ theta: z.number(), information: z.number() })),
      /** By the threshold in right answers (Lee), and by the ability at it (Rudner). */
      lee: Classification,
      rudner: Classification,
    })
    .nullable(),
});
export type BlockStatistics = z.infer<typeof BlockStatistics>;
