import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { drawForm } from "@/lib/exam/draw";
import { atTestLevel, metIn, optionsOf } from "@/lib/exam/draw-inputs.query";
import { StoredForm } from "@/lib/exam/form.schema";
import { poolFacts } from "@/lib/exam/pool-facts";
import { fromStoredItem } from "@/lib/exam/stored-item.schema";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { ruleSetById } from "@/lib/rules/rule-sets.query";

export type Rebuilt =
  | { readonly ok: true; readonly isSame: boolean }
  | {
      readonly ok: false;
      /** `no-record`: drawn before draws were recorded; `pool-changed`: somebody changed what must not change. */
      readonly code: "not-allowed" | "not-found" | "no-record" | "pool-changed";
    };

const Ids = z.array(z.string());

/** Draws an attempt's form again from its seed and the pool as it was, and says whether it is the stored one. */
export async function rebuildForm(actor: Actor, attemptId: string): Promise<Rebuilt> {
  if (!may(actor, "view-items")) return { ok: false, code: "not-allowed" };
  const attempt = await db.attempt.findUnique({
    where: { id: attemptId },
    select: { form: true, ruleSetId: true },
  });
  if (attempt === null) return { ok: false, code: "not-found" };
  const { draw, seed, listening, reading, optionOrder } = StoredForm.parse(attempt.form);
  if (draw === undefined) return { ok: false, code: "no-record" };
  const items = await poolOf(draw.pool);
  if (items === null) return { ok: false, code: "pool-changed" };
  const [{ ruleSet }, earlier] = await Promise.all([
    ruleSetById(attempt.ruleSetId),
    db.attempt.findMany({ where: { id: { in: draw.earlier } }, select: { form: true } }),
  ]);
  const met = metIn(
    items,
    earlier.map(({ form }) => form),
    draw.tried ?? [],
  );
  const again = drawForm(atTestLevel(items, ruleSet), seed, met, optionsOf(draw.worn, ruleSet));
  return { ok: true, isSame: isDeepStrictEqual(again, { listening, reading, optionOrder }) };
}

/** The pool of that hash; null when the items are not what they were. */
async function poolOf(hash: string) {
  const row = await db.itemPool.findUnique({ where: { hash } });
  if (row === null) return null;
  const rows = await db.item.findMany({ where: { id: { in: Ids.parse(row.itemIds) } } });
  const items = rows.map(fromStoredItem);
  return jcsHash(poolFacts(items)) === hash ? items : null;
}
