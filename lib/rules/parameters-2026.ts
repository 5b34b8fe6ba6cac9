import { PARAMETER_TEXTS_2026 } from "@/lib/rules/parameter-texts-2026";
import { type ParameterKey, Parameters } from "@/lib/rules/parameters.schema";
import type { Source, Status } from "@/lib/rules/provenance.schema";
import { reportedBy, SOURCES } from "@/lib/rules/sources-2026";

const from =
  (status: Status, source: Source) =>
  <V, const U extends string>(value: V, unit: U) => ({ value, unit, status, source });

const law = (source: Source) => from("law", source);
const press = (outlet: string) => from("press", reportedBy(outlet));
const ours = (source: Source = SOURCES.ours) => from("illustrative", source);

const VALUES = {
  "pilot.validFrom": from("press", SOURCES.orderItem9)("2026-02-13", "date"),
  "pilot.validTo": law(SOURCES.orderItem9)("2026-12-31", "date"),
  "test.blocks.listening": law(SOURCES.appendix1Item4)(
    { questions: 20, minutes: 20 },
    "questions, minutes",
  ),
  "test.blocks.reading": law(SOURCES.appendix1Item4)(
    { questions: 40, minutes: 50 },
    "questions, minutes",
  ),
  "test.optionsPerQuestion": press("kieli.kz")(4, "options"),
  "test.level": press("Acsour, 18.05.2026")("A1", "CEFR"),
  "test.threshold": press("Acsour, 18.05.2026")(30, "% of each block"),
  "test.attempts": press("internationalinvestment.biz")(3, "attempts"),
  "test.feeTenge": ours(SOURCES.citizenshipTestFee)(14_693, "KZT"),
  "test.violationBanDays": press("internationalinvestment.biz")(30, "calendar days"),
  "test.retakeWaitDays": ours()(0, "calendar days"),
  // Every open case has a due date: the terms that no text names are ours, and say so.
  "test.termDays": ours()(90, "calendar days"),
  "test.externalCertificateDays": ours()(5, "working days"),
  "test.extraTimeMinutes": ours(SOURCES.citizenshipTestTime)(
    { listening: 9, reading: 21 },
    "minutes",
  ),
  "test.certificateValidityMonths": press("inbusiness.kz, orda.kz")(24, "months"),
  "test.restMinutes": ours()(5, "min"),
  "test.breakMinutes": ours()(10, "min"),
  "test.audioPlays": ours()(2, "times"),
  // What the server's own outage gives back: a loss shorter than this is not felt, a longer one stops the clock.
  "test.outageShortestSeconds": ours()(3, "s"),
  "test.outagePauseMinutes": ours()(10, "min"),
  "test.replyDays": ours()(3, "working days"),
  "test.exposurePercent": ours()(50, "% of forms in 30 days"),
  "test.trialQuestions": ours()(4, "questions"),
  "questionnaire.termDays": ours()(30, "calendar days"),
  "assessment.threshold": press("charter97.org, 24.02.2026")(400, "points"),
  "check.termDays": press("Acsour, 18.05.2026")(20, "working days"),
  "check.silence": ours()("escalate", "rule"),
  "interview.bookWithinDays": ours()(4, "working days"),
  "interview.durationMinutes": ours()(30, "minutes"),
  "interview.reschedules": ours()({ most: 2, untilHoursBefore: 24 }, "times, hours"),
  "interview.noShow": ours()({ newOffers: 1 }, "offers"),
  "hearing.noticeDays": from("press", SOURCES.procedures73)(3, "working days"),
  "hearing.objectionDays": from("press", SOURCES.procedures73)(2, "working days"),
  "decision.totalTermDays": press("charter97.org, 24.02.2026")(29, "working days"),
  "notification.validityMonths": press("Acsour, 18.05.2026")(12, "months"),
  "complaint.termMonths": law(SOURCES.procedures92)(3, "months"),
  "complaint.answerDays": ours()(20, "working days"),
  "annulment.termDays": ours()(5, "working days"),
  "reminder.daysBefore": ours()(3, "calendar days"),
  mrp: press("ddn.kz")(4_325, "KZT"),
  solvency: press("aronov.law, 1rre.ru")(1_320, "MRP"),
  "rpp.fee": from("press", SOURCES.feeBefore2026)(4, "MRP"),
} satisfies { [K in ParameterKey]: Omit<Parameters[K], "title" | "explanation"> };

const described = Object.entries(PARAMETER_TEXTS_2026).map(([key, texts]) => [
  key,
  { ...Reflect.get(VALUES, key), ...texts },
]);

/** Parameters of rule set `2026-illustrative`, each with its name and what it means. */
export const PARAMETERS_2026: Parameters = Parameters.parse(Object.fromEntries(described));
