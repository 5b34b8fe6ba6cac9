import { z } from "zod";
import { CHOICE_ANSWERS } from "@/lib/rules/answer-domains";
import { Bands } from "@/lib/rules/bands.schema";
import { NUMBER_ANSWERS } from "@/lib/rules/number-answers";
import { described, Services } from "@/lib/rules/provenance.schema";

/** A criterion's name in results and on the command line: `settlementRegion`. */
export const CriterionKey = z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/);
export type CriterionKey = z.infer<typeof CriterionKey>;

/** The families of indicators that the order names (App. 1 item 2(2)). */
export const Family = z.enum([
  "socio-demographic",
  "educational",
  "language",
  "professional",
  "adaptation",
]);
export type Family = z.infer<typeof Family>;

const points = z.int().min(0).max(10_000);

const single = [
  z.strictObject({ kind: z.literal("completed-years"), since: z.enum(["dateOfBirth"]) }),
  z.strictObject({
    kind: z.literal("block-percentage"),
    block: z.enum(["listening", "reading"]),
  }),
  z.strictObject({ kind: z.literal("number"), answer: z.enum(NUMBER_ANSWERS) }),
  z.strictObject({
    kind: z.literal("multiple"),
    answer: z.enum(NUMBER_ANSWERS),
    of: z.enum(["mrp"]),
  }),
  /** Calendar months in the union of the list's intervals, of the `window` that end with the day of submission's. */
  z.strictObject({
    kind: z.literal("months-in-union"),
    list: z.enum(["jobs"]),
    documentedOnly: z.boolean(),
    window: z.int().min(1).max(1_200),
  }),
] as const;
export const SingleMeasure = z.discriminatedUnion("kind", single);
export type SingleMeasure = z.infer<typeof SingleMeasure>;

/** What a band criterion measures; each is an exact fraction, so that no edge is lost to rounding. */
export const Measure = z.discriminatedUnion("kind", [
  ...single,
  z.strictObject({ kind: z.literal("minimum"), of: z.tuple([SingleMeasure, SingleMeasure]) }),
]);
export type Measure = z.infer<typeof Measure>;

const Choice = z.union([z.string(), z.boolean(), z.null()]);

// No answer has more choices: what is proved on every view has to stay small.
const Choices = z
  .array(Choice)
  .min(1)
  .max(300)
  .refine((listed) => new Set(listed).size === listed.length);

/** Holds when the answer is one of those listed. */
export const Condition = z.strictObject({
  answer: z.enum(CHOICE_ANSWERS),
  oneOf: Choices,
});
export type Condition = z.infer<typeof Condition>;

const common = {
  key: CriterionKey,
  family: Family,
  max: points,
  services: Services,
  ...described,
};

/** A criterion as data: one of the kinds that the format can express, and no other. */
export const Criterion = z.discriminatedUnion("kind", [
  z.strictObject({ ...common, kind: z.literal("bands"), measure: Measure, bands: Bands }),
  z.strictObject({
    ...common,
    kind: z.literal("certificate-bands"),
    tables: z.strictObject({ ielts: Bands, "toefl-ibt": Bands }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("count"),
    answer: z.enum(NUMBER_ANSWERS),
    pointsEach: points,
    most: z.int().min(0).max(1_000),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("lookup"),
    answer: z.enum(CHOICE_ANSWERS),
    rows: z
      .array(z.strictObject({ oneOf: Choices, points }))
      .min(1)
      .max(300),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("conditions"),
    all: z.array(Condition).min(1).max(10),
    points,
  }),
  z.strictObject({ ...common, kind: z.literal("last-job-in-demand"), points }),
]);
export type Criterion = z.infer<typeof Criterion>;
