import { z } from "zod";
import { Source, Status } from "@/lib/rules/provenance.schema";

/** The criteria, by the names that the command line prints. */
export const CriterionKey = z.enum([
  "age",
  "spouse",
  "children",
  "relativeInKazakhstan",
  "educationLevel",
  "studiedInKazakhstan",
  "fieldInDemand",
  "kazakh",
  "russian",
  "english",
  "experience",
  "occupationInDemand",
  "jobOffer",
  "licence",
  "settlementRegion",
  "earlierStay",
  "housing",
  "solvency",
]);
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

const points = z.int().min(0);

/** Half-open bands, lowest first: each runs up to the next one's `from`, the last without end. */
const Bands = z
  .array(z.strictObject({ from: z.number().min(0), points }))
  .min(1)
  .refine((bands) => bands.every((band, at) => at === 0 || band.from > (bands[at - 1]?.from ?? 0)));
export type Bands = z.infer<typeof Bands>;

/** What a band criterion measures; each is an exact fraction, so that no edge is lost to rounding. */
const Measure = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("completed-years"), since: z.enum(["dateOfBirth"]) }),
  z.strictObject({ kind: z.literal("lower-block-percentage") }),
  z.strictObject({ kind: z.literal("documented-job-months"), window: z.int().min(1) }),
  z.strictObject({ kind: z.literal("number"), answer: z.enum(["lawfulStayMonths"]) }),
  z.strictObject({ kind: z.literal("mrp"), answer: z.enum(["fundsTenge"]) }),
]);
export type Measure = z.infer<typeof Measure>;

/** Holds when the answer is one of those listed. */
export const Condition = z.strictObject({
  answer: z.enum([
    "spouseAccompanying",
    "closeRelativeInKazakhstan",
    "education",
    "educationInKazakhstan",
    "educationField",
    "professionalLicence",
    "jobOffer",
    "unexpungedConviction",
  ]),
  oneOf: z.array(z.union([z.string(), z.boolean()])).min(1),
});
export type Condition = z.infer<typeof Condition>;

const common = { key: CriterionKey, family: Family, max: points, status: Status, source: Source };

/** A criterion as data: one of a few kinds, each read by the same small engine. */
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
    answer: z.enum(["minorChildren"]),
    pointsEach: points,
    most: z.int().min(0),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("lookup"),
    answer: z.enum(["education", "russianLevel", "settlementRegion", "housing"]),
    points: z.record(z.string(), points),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("conditions"),
    all: z.array(Condition).min(1),
    points,
  }),
  z.strictObject({ ...common, kind: z.literal("last-job-in-demand"), points }),
]);
export type Criterion = z.infer<typeof Criterion>;

const highest = (bands: Bands) => Math.max(0, ...bands.map((band) => band.points));

/** The most points that a criterion's own table can give. */
export function highestPoints(criterion: Criterion): number {
  switch (criterion.kind) {
    case "bands":
      return highest(criterion.bands);
    case "certificate-bands":
      return Math.max(highest(criterion.tables.ielts), highest(criterion.tables["toefl-ibt"]));
    case "count":
      return criterion.pointsEach * criterion.most;
    case "lookup":
      return Math.max(0, ...Object.values(criterion.points));
    case "conditions":
    case "last-job-in-demand":
      return criterion.points;
  }
}
