import fc from "fast-check";
import { CHOICES } from "@/lib/rules/answer-domains";
import type { Bands } from "@/lib/rules/bands.schema";
import type { Criterion, SingleMeasure } from "@/lib/rules/criteria.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";

const points = fc.nat(150);

/** Whole tables: from 0, without gaps, the last band without end. */
const bandsUpTo = (most: number): fc.Arbitrary<Bands> =>
  fc
    .uniqueArray(
      fc.integer({ min: 1, max: most * 2 }).map((half) => half / 2),
      { minLength: 0, maxLength: 6 },
    )
    .chain((edges) => {
      const levels = [0, ...edges.toSorted((one, other) => one - other)];
      return fc.array(points, { minLength: levels.length, maxLength: levels.length }).map((given) =>
        levels.map((from, place) => ({
          from,
          under: levels[place + 1] ?? null,
          points: given[place] ?? 0,
        })),
      );
    });

const single: fc.Arbitrary<SingleMeasure> = fc.oneof(
  fc.constant<SingleMeasure>({ kind: "completed-years", since: "dateOfBirth" }),
  fc
    .constantFrom("listening" as const, "reading" as const)
    .map((block): SingleMeasure => ({ kind: "block-percentage", block })),
  fc
    .constantFrom("minorChildren" as const, "lawfulStayMonths" as const)
    .map((answer): SingleMeasure => ({ kind: "number", answer })),
  fc.constant<SingleMeasure>({ kind: "multiple", answer: "fundsTenge", of: "mrp" }),
  fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 300 })).map(
    ([documentedOnly, window]): SingleMeasure => ({
      kind: "months-in-union",
      list: "jobs",
      documentedOnly,
      window,
    }),
  ),
);
const measure = fc.oneof(
  single,
  fc.tuple(single, single).map((of) => ({ kind: "minimum" as const, of })),
);

const choiceAnswer = fc.constantFrom(
  "service" as const,
  "education" as const,
  "educationField" as const,
  "russianLevel" as const,
  "settlementRegion" as const,
  "housing" as const,
  "jobOffer" as const,
);
const condition = choiceAnswer.chain((answer) =>
  fc.subarray<string | boolean | null>([...CHOICES[answer]], { minLength: 1 }).map((oneOf) => ({
    answer,
    oneOf,
  })),
);
const rows = choiceAnswer.chain((answer) =>
  fc
    .array(points, { minLength: CHOICES[answer].length, maxLength: CHOICES[answer].length })
    .map((given) => ({
      answer,
      rows: CHOICES[answer].map((choice, place) => ({
        oneOf: [choice],
        points: given[place] ?? 0,
      })),
    })),
);

const body = fc.oneof(
  fc.record({ kind: fc.constant("bands" as const), measure, bands: bandsUpTo(130) }),
  fc.record({
    kind: fc.constant("certificate-bands" as const),
    tables: fc.record({ ielts: bandsUpTo(9), "toefl-ibt": bandsUpTo(120) }),
  }),
  fc.record({
    kind: fc.constant("count" as const),
    answer: fc.constantFrom("minorChildren" as const, "lawfulStayMonths" as const),
    pointsEach: fc.nat(20),
    most: fc.nat(30),
  }),
  rows.map((table) => ({ kind: "lookup" as const, ...table })),
  fc.record({
    kind: fc.constant("conditions" as const),
    all: fc.array(condition, { minLength: 1, maxLength: 3 }),
    points,
  }),
  fc.record({ kind: fc.constant("last-job-in-demand" as const), points }),
);

const services = fc.subarray<"rpp" | "kandas">(["rpp", "kandas"], { minLength: 1 });
const [described] = RULE_SET_2026.criteria;

/** Any rule set that the format can express, with whole tables; its maxima are not looked at. */
export const anyRuleSet: fc.Arbitrary<RuleSet> = fc
  .record({
    criteria: fc.array(fc.tuple(body, services), { minLength: 1, maxLength: 12 }),
    stops: fc.array(fc.tuple(condition, services), { maxLength: 3 }),
    threshold: fc.nat(800),
    kandas: fc.option(fc.nat(800), { nil: undefined }),
    mrp: fc.integer({ min: 1, max: 9_999 }),
    percent: fc.nat(100),
  })
  .map(({ criteria, stops, threshold, kandas, mrp, percent }) => {
    if (described === undefined) throw new Error("The rule set has a criterion");
    const { family, title, explanation, status, source } = described;
    const texts = { title, explanation, status, source };
    const { parameters } = RULE_SET_2026;
    const needed = parameters["assessment.threshold"];
    return {
      ...RULE_SET_2026,
      parameters: {
        ...parameters,
        mrp: { ...parameters.mrp, value: mrp },
        "test.threshold": { ...parameters["test.threshold"], value: percent },
        "assessment.threshold": {
          ...needed,
          value: threshold,
          ...(kandas !== undefined && { byService: { kandas } }),
        },
      },
      criteria: criteria.map(
        ([own, holdsFor], place): Criterion => ({
          key: `criterion${place}`,
          family,
          max: 10_000,
          services: holdsFor,
          ...texts,
          ...own,
        }),
      ),
      stops: [
        ...RULE_SET_2026.stops,
        ...stops.map(([given, holdsFor], place) => ({
          key: `stop-${place}`,
          kind: "condition" as const,
          condition: given,
          services: holdsFor,
          ...texts,
        })),
      ],
    };
  });
