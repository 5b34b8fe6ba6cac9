import { type LocalDate, localDateOf } from "@/lib/calendar/local-date";
import type { MovedDays } from "@/lib/calendar/working-days";
import { db, type Tx } from "@/lib/platform/db";

/** The table of moved days that an administrator keeps. */
export async function movedDays(tx: Pick<Tx, "movedDay"> = db): Promise<MovedDays> {
  const rows = await tx.movedDay.findMany({ select: { day: true, kind: true } });
  return new Map(
    rows.map(({ day, kind }) => [localDateOf(day), kind === "working" ? kind : "off"]),
  );
}

export type ListedMovedDay = {
  readonly day: LocalDate;
  readonly kind: "working" | "off";
  readonly reason: string;
};

/** The table as the administrator sees it, the latest day first. */
export async function listMovedDays(): Promise<readonly ListedMovedDay[]> {
  const rows = await db.movedDay.findMany({ orderBy: { day: "desc" } });
  return rows.map(({ day, kind, reason }) => ({
    day: localDateOf(day),
    kind: kind === "working" ? kind : "off",
    reason,
  }));
}
