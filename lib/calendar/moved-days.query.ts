import { localDateOf } from "@/lib/calendar/local-date";
import type { MovedDays } from "@/lib/calendar/working-days";
import { db, type Tx } from "@/lib/platform/db";

/** The table of moved days that an administrator keeps. */
export async function movedDays(tx: Pick<Tx, "movedDay"> = db): Promise<MovedDays> {
  const rows = await tx.movedDay.findMany({ select: { day: true, kind: true } });
  return new Map(
    rows.map(({ day, kind }) => [localDateOf(day), kind === "working" ? kind : "off"]),
  );
}
