import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

export type ClockMoved =
  | { readonly ok: true; readonly now: Date }
  | { readonly ok: false; readonly code: "not-allowed" | "not-forward" };

/**
 * Moves the demo's clock forward; never back, since what happened cannot come after what follows from it. In
 * production the database grants this to nobody.
 */
export async function moveClock(actor: Actor, target: Date): Promise<ClockMoved> {
  if (!may(actor, "move-clock") || env().mode === "production") {
    return { ok: false, code: "not-allowed" };
  }
  return inTransaction(async (tx) => {
    const before = await currentTime(tx);
    if (target <= before) return { ok: false, code: "not-forward" };
    await tx.$queryRaw`select qonys_set_clock(${target}::timestamptz)::text`;
    await recordAudit(tx, actor, "clock-moved", null, { to: target.toISOString() });
    return { ok: true, now: target };
  });
}
