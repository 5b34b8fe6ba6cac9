import { keepCaseText, newTextId } from "@/lib/application/case-text.command";
import type { CommandOf } from "@/lib/application/commands";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import type { FindingKind } from "@/lib/assessment/findings";
import { type AnswerFile, readAnswerFile } from "@/lib/assessment/findings.query";
import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { lockedState } from "@/lib/questionnaire/locked-state.command";

export type Examination = {
  readonly applicationId: string;
  readonly keys: readonly string[];
  readonly finding: CommandOf<"examine-answers">["finding"];
  /** May be empty for a plain confirmation. */
  readonly reason: string;
  /** Of the assessment that the officer looked at. */
  readonly version: number;
  /** The last finding of the case that the officer saw; 0 when there was none. */
  readonly seen: number;
  /** Of this one press of a button. */
  readonly actId: string;
};

export type ExaminedAnswers =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: "stale" | "nothing-chosen" | "reason-missing" }
  | Extract<Executed, { readonly ok: false }>;

/**
 * Writes down that answers are borne out, or not, by what an officer has seen: the documents attached, an
 * original, a register. The points stay as they are; only a correction changes an answer. The same press
 * of a button again changes nothing.
 */
export function examineAnswers(
  actor: Actor,
  examination: Examination,
  now: Date,
): Promise<ExaminedAnswers> {
  return inTransaction(async (tx): Promise<ExaminedAnswers> => {
    const { applicationId, keys, finding, version, actId } = examination;
    const state = await lockedState(tx, applicationId);
    if (state === null || !mayOnCase(actor, "examine-answers", state)) {
      return { ok: false, code: "not-allowed" };
    }
    if (await isDoneAlready(tx, applicationId, actId)) return { ok: true };
    const file = await readAnswerFile(state, false, tx);
    if (file === null) return { ok: false, code: "wrong-stage" };
    const wrong = whyNot(examination, file);
    if (wrong !== null) return { ok: false, code: wrong };

    const reason = examination.reason.trim();
    const textId = reason === "" ? null : newTextId();
    const command = { type: "examine-answers", keys, finding, version, textId } as const;
    const done = await executeIn(tx, actor, applicationId, command, now);
    if (!done.ok) return done;
    if (textId !== null) {
      const text = { id: textId, applicationId, kind: "finding", text: reason } as const;
      await keepCaseText(tx, actor, text, now);
    }
    await keepFindings(tx, actor, file, { applicationId, keys, kind: finding, version, textId, actId }, now);
    return { ok: true };
  });
}

function whyNot({ keys, finding, reason, version, seen }: Examination, file: AnswerFile) {
  if (file.version !== version || isSeenTooLong(keys, seen, file)) return "stale";
  const known = file.examined.filter(({ key, source }) => keys.includes(key) && source !== "test");
  if (keys.length === 0 || known.length !== new Set(keys).size) return "nothing-chosen";
  return finding !== "confirmed" && reason.trim() === "" ? "reason-missing" : null;
}

/** Whether a colleague found something of one of these answers since it was looked at. */
export const isSeenTooLong = (
  keys: readonly string[],
  seen: number,
  { findings }: Pick<AnswerFile, "findings">,
): boolean => findings.some(({ key, sequence }) => sequence > seen && keys.includes(key));

/** Whether this very press of a button was carried out before. */
export const isDoneAlready = async (tx: Tx, applicationId: string, actId: string) =>
  (await tx.answerFinding.count({ where: { applicationId, actId } })) > 0;

type Kept = {
  readonly applicationId: string;
  readonly keys: readonly string[];
  readonly kind: FindingKind;
  readonly version: number;
  readonly textId: string | null;
  readonly actId: string;
};

/** Adds findings to the case's list, each with the files as they were looked at. The caller holds the case's lock. */
export async function keepFindings(
  tx: Tx,
  { accountId, role }: Actor,
  { examined, findings }: Pick<AnswerFile, "examined" | "findings">,
  { keys, ...kept }: Kept,
  at: Date,
): Promise<void> {
  const last = findings.at(-1)?.sequence ?? 0;
  await tx.answerFinding.createMany({
    data: keys.map((answerKey, index) => {
      const files = examined.find(({ key }) => key === answerKey)?.files ?? [];
      const evidence = files.map(({ sha256 }) => sha256);
      return { ...kept, answerKey, sequence: last + index + 1, evidence, byId: accountId, role, at };
    }),
  });
}
