import type { ProcessRules } from "@/lib/application/process-rules";
import type { TermLength } from "@/lib/calendar/term";
import { parameter } from "@/lib/rules/parameter";
import type { Parameters } from "@/lib/rules/parameters.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

type TermKey = {
  [K in keyof Parameters]: Parameters[K] extends { unit: "calendar days" | "working days" }
    ? K
    : never;
}[keyof Parameters];

/** What the process needs of a rule set, in the shape in which it reads it. */
export function processRules(ruleSet: RuleSet): ProcessRules {
  const days = (key: TermKey): TermLength => {
    const { value, unit } = ruleSet.parameters[key];
    return { n: value, unit: unit === "working days" ? "working-days" : "calendar-days" };
  };
  const block = (name: "listening" | "reading") => ({
    questions: parameter(ruleSet, `test.blocks.${name}`).questions,
    thresholdPercent: parameter(ruleSet, "test.threshold"),
  });
  return {
    ruleSetId: ruleSet.id,
    pilot: {
      from: parameter(ruleSet, "pilot.validFrom"),
      to: parameter(ruleSet, "pilot.validTo"),
    },
    attempts: parameter(ruleSet, "test.attempts"),
    blocks: { listening: block("listening"), reading: block("reading") },
    retakeWaitDays: parameter(ruleSet, "test.retakeWaitDays"),
    banDays: parameter(ruleSet, "test.violationBanDays"),
    certificateMonths: parameter(ruleSet, "test.certificateValidityMonths"),
    terms: {
      testing: days("test.termDays"),
      externalCertificate: days("test.externalCertificateDays"),
      banReply: days("test.replyDays"),
      questionnaire: days("questionnaire.termDays"),
      check: days("check.termDays"),
      booking: days("interview.bookWithinDays"),
      hearingNotice: days("hearing.noticeDays"),
      objection: days("hearing.objectionDays"),
      decision: days("decision.totalTermDays"),
      complaint: { unit: "months", n: parameter(ruleSet, "complaint.termMonths") },
      complaintAnswer: days("complaint.answerDays"),
      annulment: days("annulment.termDays"),
    },
    reminderDays: parameter(ruleSet, "reminder.daysBefore"),
    reschedules: parameter(ruleSet, "interview.reschedules").most,
    rescheduleUntilHours: parameter(ruleSet, "interview.reschedules").untilHoursBefore,
    noShowsAllowed: parameter(ruleSet, "interview.noShow").newOffers,
    notificationMonths: parameter(ruleSet, "notification.validityMonths"),
  };
}
