import { PHASES } from "@/lib/exam/clock";
import { type GivenAnswer, type PracticeRun, TIMINGS } from "@/lib/practice/run";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number";
const isNumberOrNull = (value: unknown) => value === null || isNumber(value);
const areNumbers = (value: unknown, keys: readonly string[]) =>
  isObject(value) && keys.every((key) => isNumber(value[key]));
const areTexts = (value: unknown) => Array.isArray(value) && value.every(isText);

const isAnswer = (value: unknown): value is GivenAnswer =>
  areNumbers(value, ["sequence", "at"]) &&
  isObject(value) &&
  isText(value["item"]) &&
  isNumberOrNull(value["option"]);

const isOneOf = (values: readonly string[], value: unknown) =>
  isText(value) && values.includes(value);

const CHECKS: Readonly<Record<keyof PracticeRun, (value: unknown) => boolean>> = {
  id: isText,
  timing: (value) => isOneOf(TIMINGS, value),
  minutes: (value) => areNumbers(value, ["listening", "between", "reading"]),
  playsAllowed: isNumber,
  items: (value) => isObject(value) && areTexts(value["listening"]) && areTexts(value["reading"]),
  phase: (value) => isOneOf(PHASES, value),
  endsAt: isNumberOrNull,
  answers: (value) => Array.isArray(value) && value.every(isAnswer),
  plays: (value) => isObject(value) && Object.values(value).every(isNumber),
};

const isRun = (value: unknown): value is PracticeRun =>
  isObject(value) && Object.entries(CHECKS).every(([key, fits]) => fits(value[key]));

/** The run that a browser kept as text; null when there is none, or when it is damaged or of an older shape. */
export function readRun(text: string | null): PracticeRun | null {
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    return isRun(kept) ? kept : null;
  } catch {
    return null;
  }
}
