import { z } from "zod";
import { LocalDate } from "@/lib/calendar/local-date";
import { described } from "@/lib/rules/provenance.schema";

const entry = <V extends z.ZodType, const U extends readonly string[]>(value: V, ...units: U) =>
  z.strictObject({ value, unit: z.enum(units), ...described });

const positive = z.int().min(1);
const natural = z.int().min(0);
const percent = z.int().min(0).max(100);
const block = entry(
  z.strictObject({ questions: positive, minutes: positive }),
  "questions, minutes",
);
// The unit of a term in days is data too: the published texts disagree about it.
const days = (value: typeof positive | typeof natural) =>
  entry(value, "calendar days", "working days");

// One service may need more points than the other; where it is not named, the value holds for both.
const threshold = entry(natural, "points").extend({
  byService: z.strictObject({ rpp: natural, kandas: natural }).partial().optional(),
});

/** The parameters that the order sets or may change, by the key under which the portal reads them. */
export const Parameters = z.strictObject({
  "pilot.validFrom": entry(LocalDate, "date"),
  "pilot.validTo": entry(LocalDate, "date"),
  "test.blocks.listening": block,
  "test.blocks.reading": block,
  "test.optionsPerQuestion": entry(z.int().min(2), "options"),
  "test.level": entry(z.enum(["A1", "A2", "B1", "B2", "C1", "C2"]), "CEFR"),
  "test.threshold": entry(percent, "% of each block"),
  "test.attempts": entry(positive, "attempts"),
  "test.feeTenge": entry(natural, "KZT"),
  "test.violationBanDays": days(natural),
  "test.retakeWaitDays": days(natural),
  "test.termDays": days(positive),
  "test.externalCertificateDays": days(positive),
  "test.extraTimeMinutes": entry(
    z.strictObject({ listening: natural, reading: natural }),
    "minutes",
  ),
  "test.certificateValidityMonths": entry(positive, "months"),
  "test.restMinutes": entry(positive, "min"),
  "test.breakMinutes": entry(positive, "min"),
  "test.audioPlays": entry(positive, "times"),
  "test.outageShortestSeconds": entry(positive, "s"),
  "test.outagePauseMinutes": entry(positive, "min"),
  "test.replyDays": days(positive),
  "test.exposurePercent": entry(percent, "% of forms in 30 days"),
  "test.trialQuestions": entry(natural, "questions"),
  "questionnaire.termDays": days(positive),
  "assessment.threshold": threshold,
  "check.termDays": days(positive),
  "check.silence": entry(z.enum(["escalate"]), "rule"),
  "interview.bookWithinDays": days(positive),
  "interview.durationMinutes": entry(positive, "minutes"),
  "interview.reschedules": entry(
    z.strictObject({ most: natural, untilHoursBefore: natural }),
    "times, hours",
  ),
  "interview.noShow": entry(z.strictObject({ newOffers: natural }), "offers"),
  "hearing.noticeDays": days(positive),
  "hearing.objectionDays": days(positive),
  "decision.totalTermDays": days(positive),
  "notification.validityMonths": entry(positive, "months"),
  "complaint.termMonths": entry(positive, "months"),
  "complaint.answerDays": days(positive),
  "annulment.termDays": days(positive),
  "reminder.daysBefore": entry(positive, "calendar days"),
  mrp: entry(positive, "KZT"),
  solvency: entry(positive, "MRP"),
  "rpp.fee": entry(natural, "MRP"),
});
export type Parameters = z.infer<typeof Parameters>;
export type ParameterKey = keyof Parameters;
