import { keepCaseText, newTextId } from "@/lib/application/case-text.command";
import type { CommandOf } from "@/lib/application/commands";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import type { AnswerFile } from "@/lib/assessment/findings.query";
import { keepFindings, type Looked, lockAnswers } from "@/lib/assessment/keep-findings.command";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";

export type Examination = Looked & {
  readonly keys: readonly string[];
  readonly finding: CommandOf<"examine-answers">["finding"];
  /** May be empty for a plain confirmation. */
  readonly reason: string;
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
  given: Examination,
  now: Date,
): Promise<ExaminedAnswers> {
  return inTransaction(async (tx): Promise<ExaminedAnswers> => {
    const found = await lockAnswers(tx, actor, "examine-answers", given, given.keys);
    if (!found.ok || found.isDone) return found.ok ? { ok: true } : found;
    const wrong = whyNot(given, found.file);
    return wrong === null ? record(tx, actor, given, found.file, now) : { ok: false, code: wrong };
  });
}

function whyNot({ keys, finding, reason }: Examination, { examined }: AnswerFile) {
  // The test's result is nobody's to confirm: the portal gave it, or the testing centre verified it.
  const known = examined.filter(({ key }) => keys.includes(key) && key !== "kaztest");
  if (keys.length === 0 || known.length !== keys.length) return "nothing-chosen";
  return finding !== "confirmed" && reason.trim() === "" ? "reason-missing" : null;
}

async function record(
  tx: Tx,
  actor: Actor,
  { applicationId, keys, finding, version, actId, ...given }: Examination,
  file: AnswerFile,
  now: Date,
): Promise<ExaminedAnswers> {
  const reason = given.reason.trim();
  const textId = reason === "" ? null : newTextId();
  const command = { type: "examine-answers", keys, finding, version, textId } as const;
  const done = await executeIn(tx, actor, applicationId, command, now);
  if (!done.ok) return done;
  if (textId !== null) {
    const text = { id: textId, applicationId, kind: "finding", text: reason } as const;
    await keepCaseText(tx, actor, text, now);
  }
  const kept = { applicationId, keys, kind: finding, version, textId, actId };
  await keepFindings(tx, actor, file, kept, now);
  return { ok: true };
}
