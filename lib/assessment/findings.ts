import canonicalize from "canonicalize";
import { type AnswerSource, answerAt, sourceOf } from "@/lib/assessment/answer-keys";
import type { Weight } from "@/lib/assessment/weigh-answers";
import type { Role } from "@/lib/identity/roles";
import type { Answers } from "@/lib/questionnaire/answers.schema";

export const FINDING_KINDS = ["confirmed", "corrected", "not-borne-out"] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What an officer found of one answer. */
export type Finding = {
  readonly sequence: number;
  readonly key: string;
  readonly kind: FindingKind;
  /** Of the assessment that was looked at; of the one that it made, for a correction. */
  readonly version: number;
  /** Hashes of the answer's files as they were then. */
  readonly evidence: readonly string[];
};

/** A finding as those read it who may see the case. */
export type ReadFinding = Finding & {
  readonly role: Role;
  /** Who found it; the applicant reads the role only. */
  readonly by: string | null;
  readonly at: Date;
  readonly reason: string | null;
};

/** How sure an answer is: what an officer found last, else its source, else nobody has looked yet. */
export type Standing<F extends Finding = Finding> =
  | { readonly state: FindingKind; readonly source: null; readonly finding: F }
  | { readonly state: "by-source"; readonly source: AnswerSource; readonly finding: null }
  | { readonly state: "unverified"; readonly source: null; readonly finding: null };

/** One answer with the files that support it, how sure it is, and what hangs on it. */
export type ExaminedAnswer = Standing<ReadFinding> & {
  readonly key: string;
  readonly files: readonly ExaminedFile[];
  /** Null where nothing hangs on it. */
  readonly weight: Weight | null;
};

export type ExaminedFile = {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
};

/** What is known of an answer now: its value's own versions, and the hashes of its files. */
export type Known = {
  readonly answers: Answers;
  /** Answers of every version that a finding is about. */
  readonly byVersion: ReadonlyMap<number, Answers>;
  readonly evidence: readonly string[];
};

/**
 * The state of one answer: its latest finding, as long as the answer is what it was then. What was confirmed
 * on certain files holds for those files; what an officer put right holds whatever the files are.
 */
export function standingOf<F extends Finding>(
  key: string,
  findings: readonly F[],
  known: Known,
): Standing<F> {
  const last = findings.findLast((finding) => finding.key === key);
  if (last !== undefined && holds(last, known)) {
    return { state: last.kind, source: null, finding: last };
  }
  const source = sourceOf(key);
  return source === null
    ? { state: "unverified", source: null, finding: null }
    : { state: "by-source", source, finding: null };
}

function holds({ key, kind, version, evidence }: Finding, known: Known): boolean {
  const before = known.byVersion.get(version);
  if (before === undefined) return false;
  const isSame = canonicalize(answerAt(key, before)) === canonicalize(answerAt(key, known.answers));
  return isSame && (kind === "corrected" || isSameSet(evidence, known.evidence));
}

const isSameSet = (one: readonly string[], other: readonly string[]) =>
  canonicalize(one.toSorted()) === canonicalize(other.toSorted());

/** Whether an answer still needs somebody's look before a decision may rest on it silently. */
export const isOpen = ({ state, weight }: Pick<ExaminedAnswer, "state" | "weight">): boolean =>
  weight !== null && (state === "unverified" || state === "not-borne-out");
