import { type LocalDate, startOfDay } from "@/lib/calendar/local-date";
import { db } from "@/lib/platform/db";

/** The instant of a clock time in Kazakhstan: `instant("2026-02-13", "10:30")`. */
export const instant = (day: LocalDate, time: string): Date =>
  new Date(startOfDay(day).getTime() + Date.parse(`1970-01-01T${time}:00Z`));

/** Sets the demo's clock, since SQL reads it by itself, and gives the instant to those who take it. */
export async function at(day: LocalDate, time: string): Promise<Date> {
  const now = instant(day, time);
  await db.$queryRaw`select qonys_set_clock(${now}::timestamptz)::text`;
  return now;
}

/** A story that does not go as told is a bug of the seed: it stops there and says why. */
export function told<T extends { readonly ok: boolean }>(
  done: T,
): Extract<T, { readonly ok: true }> {
  if (isOk(done)) return done;
  throw new Error(`The demo's story was refused: ${JSON.stringify(done)}`);
}

const isOk = <T extends { readonly ok: boolean }>(
  done: T,
): done is Extract<T, { readonly ok: true }> => done.ok;
