import { expect, it } from "vitest";
import { processRules } from "@/lib/rules/process-rules";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";

const working = (n: number) => ({ unit: "working-days", n });
const calendar = (n: number) => ({ unit: "calendar-days", n });

it("takes every number of the process out of the rule set", () => {
  expect(processRules(RULE_SET_2026)).toEqual({
    ruleSetId: "2026-illustrative",
    pilot: { from: "2026-02-13", to: "2026-12-31" },
    attempts: 3,
    blocks: {
      listening: { questions: 20, thresholdPercent: 30 },
      reading: { questions: 40, thresholdPercent: 30 },
    },
    retakeWaitDays: 0,
    banDays: 30,
    certificateMonths: 24,
    terms: {
      testing: calendar(90),
      externalCertificate: working(5),
      banReply: working(3),
      questionnaire: calendar(30),
      check: working(20),
      booking: working(4),
      hearingNotice: working(3),
      objection: working(2),
      decision: working(29),
      complaint: { unit: "months", n: 3 },
      complaintAnswer: working(20),
      annulment: working(5),
    },
    reminderDays: 3,
    reschedules: 2,
    rescheduleUntilHours: 24,
    noShowsAllowed: 1,
    notificationMonths: 12,
  });
});

it("follows a later version, the unit of a term with it", () => {
  const total = RULE_SET_2026.parameters["decision.totalTermDays"];
  const changed = processRules({
    ...RULE_SET_2026,
    parameters: {
      ...RULE_SET_2026.parameters,
      "decision.totalTermDays": { ...total, value: 30, unit: "calendar days" },
    },
  });
  expect(changed.terms.decision).toEqual(calendar(30));
});
