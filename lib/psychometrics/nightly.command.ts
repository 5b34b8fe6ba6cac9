import { localDateOf } from "@/lib/calendar/local-date";
import { db } from "@/lib/platform/db";
import { requestNightly } from "@/lib/psychometrics/request-run.command";
import { lastSitting } from "@/lib/psychometrics/responses.query";

/** Two o'clock in Kazakhstan, when nobody sits a test. */
const NIGHT_HOUR_UTC = 21;

/** Asks for a run once a night, if anything was answered since the last one. */
export async function nightlyRun(now: Date): Promise<void> {
  if (now.getUTCHours() !== NIGHT_HOUR_UTC) return;
  const [last, newest] = await Promise.all([
    db.statisticsRun.findFirst({
      where: { source: "exam", status: { not: "given-up" } },
      orderBy: { requestedAt: "desc" },
      select: { requestedAt: true, lastSittingId: true },
    }),
    lastSitting("exam"),
  ]);
  if (newest === null) return;
  const isTonight = last !== null && localDateOf(last.requestedAt) === localDateOf(now);
  if (isTonight || last?.lastSittingId === newest.id) return;
  await requestNightly("exam", now);
}
