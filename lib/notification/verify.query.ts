import { type LocalDate, localDateOf } from "@/lib/calendar/local-date";
import { RegionCode } from "@/lib/identity/regions";
import { type LetterState, letterState } from "@/lib/notification/letter-state";
import { db } from "@/lib/platform/db";

/** What the public page tells of a letter: never whose it is. */
export type Verified =
  | { readonly state: "unknown" }
  | {
      readonly state: LetterState;
      readonly number: string;
      readonly issuedOn: LocalDate;
      readonly region: RegionCode;
      readonly validUntil: LocalDate | null;
      readonly annulledOn: LocalDate | null;
    };

/** The state of the letter with this code (as `readCode` gives it). */
export async function verifyLetter(code: string, now: Date): Promise<Verified> {
  const row = await db.notification.findUnique({
    where: { code },
    select: { number: true, issuedAt: true, region: true, validUntil: true, annulledAt: true },
  });
  if (row === null) return { state: "unknown" };
  const validUntil = row.validUntil && localDateOf(row.validUntil);
  const annulledOn = row.annulledAt && localDateOf(row.annulledAt);
  return {
    state: letterState({ annulledOn, validUntil }, localDateOf(now)),
    number: row.number,
    issuedOn: localDateOf(row.issuedAt),
    region: RegionCode.parse(row.region),
    validUntil,
    annulledOn,
  };
}
