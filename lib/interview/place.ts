import { type RegionCode, region } from "@/lib/identity/regions";
import type { Locale } from "@/lib/wording/routing";

/** Where the interview is: the police department of the region, its town, and the room, already in words. */
export function interviewPlace(code: RegionCode, room: string, locale: Locale): string {
  const { police, centre } = region(code);
  const town = centre === null ? [] : [centre[locale]];
  return [police[locale], ...town, room].join(", ");
}
