import { JOBS_CODE, LINK_VERSION, NAME_OF_CODE, type Shared } from "@/lib/calculator/link";
import { readRows } from "@/lib/calculator/link-rows";
import { type Question, readTyped } from "@/lib/calculator/question";
import { type Change, MOST_CHANGES } from "@/lib/calculator/sheet";

export type OpenedLink =
  | ({ readonly ok: true; readonly otherRules: boolean; readonly dropped: boolean } & Shared)
  | { readonly ok: false };

const MOST_LENGTH = 8_000;
const RULE_SET = /^[0-9]{4}-[a-z0-9-]{1,40}$/;

/**
 * Reads what stands after the #. An answer that the rules in force no longer know is left out where the
 * link was made by other rules; else a link with anything wrong in it is broken as a whole.
 */
export function fromFragment(
  fragment: string,
  ruleSetId: string,
  questions: readonly Question[],
): OpenedLink {
  const [version, madeBy = "", ...parts] = fragment.split("~");
  const fits =
    fragment.length <= MOST_LENGTH && parts.length >= 1 && parts.length <= MOST_CHANGES + 1;
  if (version !== LINK_VERSION || !fits || !RULE_SET.test(madeBy)) return { ok: false };
  const read = parts.map((text, place) => readPart(text, questions, place > 0));
  const otherRules = madeBy !== ruleSetId;
  const dropped = read.some(({ bad }) => bad);
  const [now, ...changes] = read;
  if (now === undefined || (dropped && !otherRules)) return { ok: false };
  const { typed, jobs } = now.change;
  return {
    ok: true,
    ruleSetId: madeBy,
    otherRules,
    dropped,
    now: { typed, jobs: jobs ?? [] },
    changes: changes.map(({ change }) => change),
  };
}

type Part = { readonly change: Change; readonly bad: boolean };

/** One column of a link: each question once. In a change an answer may be empty: there it is taken back. */
function readPart(text: string, questions: readonly Question[], mayBeEmpty: boolean): Part {
  const pairs = text === "" ? [] : text.split("&").map((answer) => answer.split("="));
  const isWellFormed =
    pairs.every(({ length }) => length === 2) &&
    new Set(pairs.map(([code]) => code)).size === pairs.length;
  const rows = pairs.find(([code]) => code === JOBS_CODE)?.[1];
  const jobs = rows === undefined ? null : readRows(rows);
  const others = pairs.filter(([code]) => code !== JOBS_CODE);
  const answers = others.map(([code = "", value = ""]) => {
    const question = questions.find(({ name }) => name === NAME_OF_CODE.get(code));
    const given = question === undefined ? null : answerOf(question, value, mayBeEmpty);
    return question === undefined || given === null ? null : ([question.name, given] as const);
  });
  const right = answers.filter((answer) => answer !== null);
  const isRight = right.length === answers.length && (rows === undefined || jobs !== null);
  return { change: { typed: Object.fromEntries(right), jobs }, bad: !isWellFormed || !isRight };
}

const answerOf = ({ reading }: Question, value: string, mayBeEmpty: boolean) =>
  value === "" && mayBeEmpty ? "" : readTyped(reading, value);
