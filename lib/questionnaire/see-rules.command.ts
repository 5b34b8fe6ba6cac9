import { recordAudit } from "@/lib/identity/audit.command";
import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";
import { lockedState } from "@/lib/questionnaire/locked-state.command";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

export type SawRules =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: "not-allowed" | "wrong-stage" | "rules-changed" };

/**
 * The applicant has seen what the rules in force change for their open questionnaire, which moves to them. Other rules than
 * those that the page showed are not taken for seen.
 */
export function seeRules(
  actor: Actor,
  applicationId: string,
  ruleSetId: string,
  now: Date,
): Promise<SawRules> {
  return inTransaction(async (tx): Promise<SawRules> => {
    const state = await lockedState(tx, applicationId);
    if (state === null || !mayOnCase(actor, "save-questionnaire", state)) {
      return { ok: false, code: "not-allowed" };
    }
    if (state.stage !== "questionnaire") return { ok: false, code: "wrong-stage" };
    const { ruleSet } = await ruleSetAt(now, tx);
    if (ruleSet.id !== ruleSetId) return { ok: false, code: "rules-changed" };
    await tx.questionnaire.update({ where: { applicationId }, data: { ruleSetId } });
    await recordAudit(tx, actor, "rules-seen", applicationId, { ruleSet: ruleSetId });
    return { ok: true };
  });
}
