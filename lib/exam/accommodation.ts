import { z } from "zod";
import type { StoredForm } from "@/lib/exam/form.schema";
import { parameter } from "@/lib/rules/parameter";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/** What can be asked for. A reader is a person or a program that reads the page aloud, never a clip's words. */
export const ACCOMMODATION_KINDS = ["extra-time", "breaks", "large-text", "reader"] as const;
export type AccommodationKind = (typeof ACCOMMODATION_KINDS)[number];

export const ACCOMMODATION_STATUSES = ["asked", "approved", "refused", "withdrawn"] as const;
export type AccommodationStatus = (typeof ACCOMMODATION_STATUSES)[number];

/** What was approved for an attempt, with the numbers of its rule set; kept in `attempt.accommodation`. */
export const Accommodation = z.object({
  extraMinutes: z.object({ listening: z.int().min(0), reading: z.int().min(0) }),
  /** Minutes of breaks in all; 0 where none were approved. */
  breakMinutes: z.int().min(0),
  largeText: z.boolean(),
  reader: z.boolean(),
});
export type Accommodation = z.infer<typeof Accommodation>;

/** What the approved kinds come to by a rule set; null where nothing was approved. */
export function accommodationBy(
  approved: readonly AccommodationKind[],
  ruleSet: RuleSet,
): Accommodation | null {
  if (approved.length === 0) return null;
  const { listening, reading } = parameter(ruleSet, "test.extraTimeMinutes");
  return {
    extraMinutes: approved.includes("extra-time")
      ? { listening, reading }
      : { listening: 0, reading: 0 },
    breakMinutes: approved.includes("breaks") ? parameter(ruleSet, "test.breakMinutes") : 0,
    largeText: approved.includes("large-text"),
    reader: approved.includes("reader"),
  };
}

/** The minutes of a form, with the extra time that was approved. */
export function withExtraTime(
  minutes: StoredForm["minutes"],
  accommodation: Accommodation | null,
): StoredForm["minutes"] {
  if (accommodation === null) return minutes;
  const { listening, reading } = accommodation.extraMinutes;
  return {
    ...minutes,
    listening: minutes.listening + listening,
    reading: minutes.reading + reading,
  };
}
