import { type LocalDate, localDateOf } from "@/lib/calendar/local-date";
import { RegionCode } from "@/lib/identity/regions";
import { db } from "@/lib/platform/db";

/** What the public page tells of a letter: never whose it is. */
export type Verified =
  | { readonly state: "unknown" }
  | {
      readonly state: "valid" | "expired" | "annulled" | "refusal";
      readonly number: string;
      readonly issuedOn: LocalDate;
      readonly region: RegionCode;
      readonly validUntil: LocalDate | null;
    };

/** The state of the letter with this code (as `readCode` gives it). */
export async function verifyLetter(code: string, now: Date): Promise<Verified> {
  const row = await db.notification.findUnique({
    where: { code },
    select: { number: true, issuedAt: true, region: true, validUntil: true, annulledAt: true },
  });
  if (row === null) return { state: "unknown" };
  const validUntil = row.validUntil && localDateOf(row.validUntil);
  return {
    state: letterState({ annulled: row.annulledAt !== null, validUntil }, localDateOf(now)),
    number: row.number,
    issuedOn: localDateOf(row.issuedAt),
    region: RegionCode.parse(row.region),
    validUntil,
  };
}

/** An admission is valid through its last day; a refusal has none. */
export function letterState(
  letter: { readonly annulled: boolean; readonly validUntil: LocalDate | null },
  today: LocalDate,
): "valid" | "expired" | "annulled" | "refusal" {
  if (letter.annulled) return "annulled";
  if (letter.validUntil === null) return "refusal";
  return today <= letter.validUntil ? "valid" : "expired";
}
