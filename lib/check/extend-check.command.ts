import { randomBytes, randomUUID } from "node:crypto";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";

/** An officer's answer to silence: the silent agencies get another term and are asked again. */
export function extendCheck(
  actor: Actor,
  applicationId: string,
  reason: string,
  now: Date,
): Promise<Executed> {
  return inTransaction(async (tx) => {
    const textId = randomUUID();
    const done = await executeIn(tx, actor, applicationId, { type: "extend-check", textId }, now);
    if (!done.ok) return done;
    const salt = randomBytes(16).toString("hex");
    const text = { id: textId, kind: "check-extension", text: reason, salt };
    await tx.caseText.create({
      data: { ...text, applicationId, authorId: actor.accountId, at: now },
    });
    return done;
  });
}
