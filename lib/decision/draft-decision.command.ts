import { keepCaseText, newTextId } from "@/lib/application/case-text.command";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import type { ApplicationState } from "@/lib/application/state";
import { readAnswerFile } from "@/lib/assessment/findings.query";
import { draftReliance } from "@/lib/decision/draft-reliance";
import type { Reasons } from "@/lib/decision/reasons.schema";
import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { lockedState } from "@/lib/questionnaire/locked-state.command";

/** Answers that the officer rests the draft on though nobody has confirmed them, and why. */
export type Named = { readonly keys: readonly string[]; readonly reason: string };

export type DraftedDecision =
  | Executed
  | { readonly ok: false; readonly code: "answers-unverified" | "answers-not-borne-out" };

/**
 * The specialist's reasons in three languages; a refusal then opens the hearing. An outcome that rests on answers
 * which nobody has confirmed is drafted only when they are named, with a reason; it is kept beside the draft.
 */
export function draftDecision(
  actor: Actor,
  applicationId: string,
  reasons: Reasons,
  now: Date,
  named: Named = { keys: [], reason: "" },
): Promise<DraftedDecision> {
  return inTransaction(async (tx): Promise<DraftedDecision> => {
    const state = await lockedState(tx, applicationId);
    if (state === null || !mayOnCase(actor, "draft-decision", state)) {
      return { ok: false, code: "not-allowed" };
    }
    const rests = await restsOn(tx, state, named);
    if (!rests.ok) return rests;
    const textId = newTextId();
    const unverified = rests.keys.length > 0 ? { keys: rests.keys, textId: newTextId() } : null;
    const command = { type: "draft-decision", textId, ...(unverified && { unverified }) } as const;
    const done = await executeIn(tx, actor, applicationId, command, now);
    if (!done.ok) return done;
    const words = { id: textId, kind: "decision-reasons", text: JSON.stringify(reasons) } as const;
    await keepCaseText(tx, actor, { ...words, applicationId }, now);
    if (unverified !== null) {
      const why = { id: unverified.textId, kind: "unverified-reason", text: named.reason } as const;
      await keepCaseText(tx, actor, { ...why, applicationId }, now);
    }
    return done;
  });
}

type RestsOn =
  | { readonly ok: true; readonly keys: readonly string[] }
  | Extract<DraftedDecision, { readonly ok: false }>;

async function restsOn(tx: Tx, state: ApplicationState, { keys, reason }: Named): Promise<RestsOn> {
  const { stage, decision } = state;
  // The process itself refuses what is no time for a draft, with its own reason.
  const isDraftable = stage === "decision" && decision !== null && decision.draft === null;
  const file = isDraftable ? await readAnswerFile(state, false, tx) : null;
  if (file === null) return { ok: true, keys: [] };
  const { toName, refused } = draftReliance(state, file);
  if (refused.length > 0) return { ok: false, code: "answers-not-borne-out" };
  const isNamed = toName.every((key) => keys.includes(key)) && reason.trim() !== "";
  return toName.length === 0 || isNamed
    ? { ok: true, keys: toName }
    : { ok: false, code: "answers-unverified" };
}
