import type { XmlElement } from "@/lib/platform/xml/tree";
import { type Declaration, readDeclaration, type Value } from "@/lib/qti/declarations";
import { UnknownOperator } from "@/lib/qti/expression";
import type { Report } from "@/lib/qti/finding";
import { outcomesOf } from "@/lib/qti/processing";
import { rulesOf } from "@/lib/qti/templates";
import { childNamed, childrenNamed, isElement } from "@/lib/qti/tree";

/** What an item's processing does with each of its options. */
export type Marking = {
  readonly key: number;
  /** The variables after each option was chosen, in the options' order. */
  readonly outcomes: readonly ReadonlyMap<string, Value>[];
};

type Run = (answer: string | null) => ReadonlyMap<string, Value>;

function runnerOf(item: XmlElement, response: Declaration, rules: readonly XmlElement[]): Run {
  const responses = childrenNamed(item, "qti-response-declaration").map(readDeclaration);
  const outcomes = childrenNamed(item, "qti-outcome-declaration").map(readDeclaration);
  return (answer) => {
    const value = answer === null ? null : [answer];
    return outcomesOf(rules, responses, outcomes, new Map([[response.identifier, value]]));
  };
}

const scoreOf = (values: ReadonlyMap<string, Value>): number =>
  Number(values.get("SCORE")?.[0] ?? 0);

/**
 * The option that scores. Response processing is run on every answer there is, so that whatever way
 * it is written, only what it does counts: one option above all others, and the others alike.
 */
function keyByScore(
  options: readonly string[],
  marks: readonly ReadonlyMap<string, Value>[],
  blank: ReadonlyMap<string, Value>,
  report: Report,
): number | undefined {
  const scores = marks.map(scoreOf);
  const best = Math.max(...scores);
  const others = [...scores.filter((score) => score < best), scoreOf(blank)];
  const isRightOrWrong =
    scores.filter((score) => score === best).length === 1 &&
    new Set(others.slice(0, -1)).size === 1 &&
    others.every((score) => score >= 0 && score < best);
  if (!isRightOrWrong) {
    const shown = options.map((option, index) => `${option}=${scores[index]}`);
    const none = scoreOf(blank);
    if (none !== 0) shown.push(`null=${none}`);
    report.refuse("scoring", shown.join(", "));
    return undefined;
  }
  if (best !== 1 || others[0] !== 0) report.note("left-weight", `${best}, ${others[0]}`);
  return scores.indexOf(best);
}

/** The one correct response that the item declares; undefined, with a reason, when there is none. */
function declaredKey(
  options: readonly string[],
  { correct }: Declaration,
  report: Report,
): number | undefined {
  const [value, ...more] = correct ?? [];
  if (value === undefined) return undefined;
  const index = options.indexOf(String(value));
  if (index < 0 || more.length > 0) {
    report.refuse("key-unknown", (correct ?? []).join(", "));
    return undefined;
  }
  return index;
}

/** An item without rules is marked by what it declares. */
function unprocessed(declared: number | undefined, report: Report): Marking | undefined {
  if (declared === undefined) {
    report.refuse("no-key");
    return undefined;
  }
  report.note("no-processing");
  return { key: declared, outcomes: [] };
}

/** A template compares with what the item declares: without that, no answer is right. */
const isKeyless = ({ correct, mapping }: Declaration, processing: XmlElement | undefined) =>
  correct === null &&
  mapping === undefined &&
  processing?.children.every((child) => !isElement(child));

function marked(
  item: XmlElement,
  response: Declaration,
  options: readonly string[],
  report: Report,
): Marking | undefined {
  const processing = childNamed(item, "qti-response-processing");
  const rules = processing === undefined ? [] : rulesOf(processing, response.identifier);
  if (rules === undefined) {
    report.refuse("processing", processing?.attributes["template"] ?? "");
    return undefined;
  }
  const declared = declaredKey(options, response, report);
  if (rules.length === 0 || isKeyless(response, processing)) return unprocessed(declared, report);
  const run = runnerOf(item, response, rules);
  const outcomes = options.map((option) => run(option));
  const key = keyByScore(options, outcomes, run(null), report);
  if (key === undefined) return undefined;
  if (declared !== undefined && key !== declared) {
    report.refuse("scoring-other", `${options[declared]}, ${options[key]}`);
  }
  return { key, outcomes };
}

/** How the item marks its options; undefined, with the reason in the report, when not by one key. */
export function readMarking(
  item: XmlElement,
  response: Declaration,
  options: readonly string[],
  report: Report,
): Marking | undefined {
  try {
    return marked(item, response, options, report);
  } catch (error) {
    if (!(error instanceof UnknownOperator)) throw error;
    report.refuse("processing-rule", error.message);
    return undefined;
  }
}
