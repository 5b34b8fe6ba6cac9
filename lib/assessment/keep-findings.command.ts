import type { FindingKind } from "@/lib/assessment/findings";
import { type AnswerFile, readAnswerFile } from "@/lib/assessment/findings.query";
import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import type { Tx } from "@/lib/platform/db";
import { lockedState } from "@/lib/questionnaire/locked-state.command";

/** What an officer had before them when they pressed a button. */
export type Looked = {
  readonly applicationId: string;
  /** Of the assessment. */
  readonly version: number;
  /** The last finding of the case; 0 when there was none. */
  readonly seen: number;
  /** Of this one press of a button. */
  readonly actId: string;
};

type Answered =
  | { readonly ok: true; readonly file: AnswerFile; readonly isDone: boolean }
  | { readonly ok: false; readonly code: "not-allowed" | "wrong-stage" | "stale" };

/**
 * Locks a case and reads its answers for somebody who is about to say something of some of them. Refused when a
 * colleague was faster with one of these answers; the same press of a button again is done already.
 */
export async function lockAnswers(
  tx: Tx,
  actor: Actor,
  action: "correct-answer" | "examine-answers",
  { applicationId, version, seen, actId }: Looked,
  keys: readonly string[],
): Promise<Answered> {
  const state = await lockedState(tx, applicationId);
  if (state === null || !mayOnCase(actor, action, state)) return { ok: false, code: "not-allowed" };
  const file = await readAnswerFile(state, false, tx);
  if (file === null) return { ok: false, code: "wrong-stage" };
  const isDone = (await tx.answerFinding.count({ where: { applicationId, actId } })) > 0;
  const isStale =
    file.version !== version ||
    file.findings.some(({ key, sequence }) => sequence > seen && keys.includes(key));
  return isStale && !isDone ? { ok: false, code: "stale" } : { ok: true, file, isDone };
}

type Kept = Pick<Looked, "applicationId" | "actId"> & {
  readonly keys: readonly string[];
  readonly kind: FindingKind;
  /** Of the assessment that was looked at; of the one that it made, for a correction. */
  readonly version: number;
  readonly textId: string | null;
};

/** Adds findings to the case's list, each with the files as they were looked at. The caller holds the case's lock. */
export async function keepFindings(
  tx: Tx,
  { accountId, role }: Actor,
  { examined, findings }: AnswerFile,
  { keys, ...kept }: Kept,
  at: Date,
): Promise<void> {
  const last = findings.at(-1)?.sequence ?? 0;
  await tx.answerFinding.createMany({
    data: keys.map((answerKey, index) => {
      const files = examined.find(({ key }) => key === answerKey)?.files ?? [];
      const evidence = files.map(({ sha256 }) => sha256);
      return {
        ...kept,
        answerKey,
        sequence: last + index + 1,
        evidence,
        byId: accountId,
        role,
        at,
      };
    }),
  });
}
