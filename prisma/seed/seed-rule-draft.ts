import { requestEffect } from "@/lib/effect/request-effect.command";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { draftById } from "@/lib/rules/drafts/draft.query";
import { createDraft, saveDraft } from "@/lib/rules/drafts/save-draft.command";
import { RuleSet } from "@/lib/rules/rule-set.schema";
import { demoAccount } from "./accounts";

const AUTUMN = { id: "2026-autumn", inForceFrom: "2026-09-01" };
const ENOUGH = 380;

/** A draft in work: fewer points are enough, and the points for Kazakh begin higher. A second run changes nothing. */
export async function seedRuleDraft(now: Date): Promise<void> {
  if ((await db.ruleSetDraft.count()) > 0) return;
  const { id: accountId } = demoAccount("admin");
  const scope = { region: null, agency: null, personId: null };
  const actor: Actor = { accountId, role: "administrator", ...scope };
  const created = await createDraft(actor, now);
  const draft = created.ok ? await draftById(actor, created.draftId) : null;
  if (draft === null) throw new Error("An administrator drafts rules");
  const content = structuredClone(draft.ruleSet);
  content.parameters["assessment.threshold"].value = ENOUGH;
  const kazakh = content.criteria.find(({ key }) => key === "kazakh");
  if (kazakh?.kind === "bands") {
    kazakh.bands = kazakh.bands.map((band) =>
      band.from === 30 ? { ...band, points: band.points + 10 } : band,
    );
  }
  const ref = { draftId: draft.id, version: draft.version };
  const saved = await saveDraft(actor, ref, RuleSet.parse({ ...content, ...AUTUMN }), now);
  if (!saved.ok) throw new Error(saved.code);
  // The worker computes it once it runs, so that the draft's page has something to show.
  const asked = await requestEffect(actor, draft.id, now);
  if (!asked.ok) throw new Error(asked.code);
}
