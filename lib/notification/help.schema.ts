import { z } from "zod";
import { Change } from "@/lib/assessment/change.schema";
import { LocalDate } from "@/lib/calendar/local-date";

const InThreeLanguages = z.strictObject({
  kk: z.string().min(1),
  ru: z.string().min(1),
  en: z.string().min(1),
});

/** What a refusal for points or a stop tells of the ways that would have been enough, frozen with the letter. */
export const HelpFacts = z.strictObject({
  threshold: z.int(),
  stops: z.array(
    z.discriminatedUnion("lifts", [
      z.strictObject({ title: InThreeLanguages, lifts: z.enum(["by-change", "never"]) }),
      z.strictObject({ title: InThreeLanguages, lifts: z.literal("on-day"), day: LocalDate }),
    ]),
  ),
  /** The first day without the stops that time ends, with the points of the same answers; null without such stops. */
  onDay: z.strictObject({ day: LocalDate, total: z.int(), isEnough: z.boolean() }).nullable(),
  /** The shortest ways; the others stand in the portal. */
  ways: z.array(z.strictObject({ changes: z.array(Change).min(1), total: z.int() })),
  more: z.int().min(0),
  mostChanges: z.int(),
});
export type HelpFacts = z.infer<typeof HelpFacts>;

/** When a new application can be opened; `from` is null when there is no day for it. */
export const AgainFacts = z.strictObject({ from: LocalDate.nullable(), until: LocalDate });
export type AgainFacts = z.infer<typeof AgainFacts>;
