import type { Measure, SingleMeasure } from "@/lib/rules/criteria.schema";
import { type FormValues, numberOf, textOf } from "@/lib/rules/drafts/form-values";

/** Every measure that the format can express, by a word for the form. The window of months is a field of its own. */
const MEASURES = {
  age: { kind: "completed-years", since: "dateOfBirth" },
  listening: { kind: "block-percentage", block: "listening" },
  reading: { kind: "block-percentage", block: "reading" },
  children: { kind: "number", answer: "minorChildren" },
  stay: { kind: "number", answer: "lawfulStayMonths" },
  funds: { kind: "number", answer: "fundsTenge" },
  "funds-mrp": { kind: "multiple", answer: "fundsTenge", of: "mrp" },
  "children-mrp": { kind: "multiple", answer: "minorChildren", of: "mrp" },
  "stay-mrp": { kind: "multiple", answer: "lawfulStayMonths", of: "mrp" },
  jobs: { kind: "months-in-union", list: "jobs", documentedOnly: false, window: 180 },
  "documented-jobs": { kind: "months-in-union", list: "jobs", documentedOnly: true, window: 180 },
} as const satisfies Record<string, SingleMeasure>;
export type MeasureWord = keyof typeof MEASURES;

const isWord = (key: string): key is MeasureWord => Object.hasOwn(MEASURES, key);
export const MEASURE_WORDS = Object.keys(MEASURES).filter(isWord);
const DEFAULT_WINDOW = 180;

const shape = (measure: SingleMeasure): string =>
  JSON.stringify({ ...measure, ...(measure.kind === "months-in-union" && { window: 0 }) });

function measureWord(measure: SingleMeasure): MeasureWord {
  const word = MEASURE_WORDS.find((one) => shape(MEASURES[one]) === shape(measure));
  if (word === undefined) throw new Error("Every measure of the format has its word");
  return word;
}

const windowOf = (measure: SingleMeasure): string =>
  measure.kind === "months-in-union" ? String(measure.window) : "";

export function measureValues(measure: Measure): FormValues {
  const [one, other] = measure.kind === "minimum" ? measure.of : [measure, null];
  return {
    measure: measureWord(one),
    window: windowOf(one),
    lowerOf: other === null ? "" : measureWord(other),
    lowerOfWindow: other === null ? "" : windowOf(other),
  };
}

export function writtenMeasure(values: FormValues): unknown {
  const one = single(values, "measure", "window");
  if (textOf(values, "lowerOf") === "") return one;
  return { kind: "minimum", of: [one, single(values, "lowerOf", "lowerOfWindow")] };
}

function single(values: FormValues, name: string, windowName: string): unknown {
  const word = textOf(values, name);
  if (!isWord(word)) return undefined;
  const measure = MEASURES[word];
  if (measure.kind !== "months-in-union") return measure;
  return { ...measure, window: numberOf(values, windowName) ?? DEFAULT_WINDOW };
}
