import type { Command, CommandOf, CommandType } from "@/lib/application/commands";
import { decide } from "@/lib/application/decide";
import type { ApplicationEvent } from "@/lib/application/events";
import { evolve } from "@/lib/application/evolve";
import type { ProcessRules } from "@/lib/application/process-rules";
import type { Refusal } from "@/lib/application/refusals";
import type { Context } from "@/lib/application/result";
import type { ApplicationState, AssessmentSummary, HeldBooking } from "@/lib/application/state";
import { processRules } from "@/lib/rules/process-rules";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";

/** A stable id that says what it is about: `someId(7)` ends with 7. */
export const someId = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

export const CASE = someId(1);
export const PERSON = someId(2);
export const PEOPLE = {
  applicant: someId(10),
  specialist: someId(11),
  head: someId(12),
  otherHead: someId(13),
  police: someId(14),
  centre: someId(15),
  agency: someId(16),
  otherCentre: someId(17),
  system: null,
} as const;
export type Who = keyof typeof PEOPLE;

export const RULES: ProcessRules = processRules(RULE_SET_2026);

/** An instant by Kazakhstan's clocks: `at("2026-03-02 10:00")`. */
export const at = (local: string) => new Date(`${local.replace(" ", "T")}:00+05:00`);

export const aContext = (
  now: Date,
  who: Who = "system",
  given: Partial<Context> = {},
): Context => ({
  rules: RULES,
  moved: new Map(),
  now,
  actorId: PEOPLE[who],
  ...given,
});

export const anAssessment = (given: Partial<AssessmentSummary> = {}): AssessmentSummary => ({
  version: 1,
  outcome: "passed",
  total: 450,
  threshold: 400,
  shortfall: 0,
  stops: [],
  ruleSetId: RULE_SET_2026.id,
  ruleSetHash: "sha256:0",
  ...given,
});

export const tooFewPoints = anAssessment({ outcome: "not-passed", total: 380, shortfall: 20 });

/** Half an hour's appointment. */
export const aBooking = (start: string, n = 1): HeldBooking => ({
  id: someId(200 + n),
  slotId: someId(300 + n),
  startsAt: at(start).toISOString(),
  endsAt: new Date(at(start).getTime() + 1_800_000).toISOString(),
});

const textId = someId(40);

/** One of every command, as it is most often given. */
export const COMMANDS: { readonly [T in CommandType]: CommandOf<T> } = {
  register: {
    type: "register",
    applicationId: CASE,
    personId: PERSON,
    service: "rpp",
    region: "KZ-75",
  },
  "move-region": { type: "move-region", region: "KZ-71" },
  withdraw: { type: "withdraw" },
  "record-fee": { type: "record-fee", paymentId: someId(20) },
  "start-attempt": { type: "start-attempt", attemptId: someId(21), bannedElsewhereUntil: null },
  "end-attempt": {
    type: "end-attempt",
    attemptId: someId(21),
    certificateId: someId(22),
    listeningCorrect: 6,
    readingCorrect: 12,
  },
  "remark-attempt": {
    type: "remark-attempt",
    attemptId: someId(21),
    certificateId: someId(22),
    listeningCorrect: 20,
    readingCorrect: 40,
  },
  "propose-ban": {
    type: "propose-ban",
    proposalId: someId(27),
    attemptId: someId(21),
    reason: "other-person",
    signals: [1, 4],
    textId,
  },
  "reply-to-ban": { type: "reply-to-ban", textId },
  "impose-ban": { type: "impose-ban", textId },
  "drop-ban": { type: "drop-ban", textId },
  "lift-ban": { type: "lift-ban", textId },
  "submit-external-certificate": {
    type: "submit-external-certificate",
    certificateId: someId(23),
  },
  "verify-external-certificate": {
    type: "verify-external-certificate",
    certificateId: someId(23),
    issuedOn: "2025-11-20",
    listeningCorrect: 18,
    readingCorrect: 31,
  },
  "reject-external-certificate": {
    type: "reject-external-certificate",
    certificateId: someId(23),
    textId,
  },
  "submit-questionnaire": {
    type: "submit-questionnaire",
    submissionId: someId(24),
    sha256: "0".repeat(64),
    assessment: anAssessment(),
  },
  "correct-answer": { type: "correct-answer", key: "housing", textId, assessment: anAssessment() },
  "examine-answers": {
    type: "examine-answers",
    keys: ["housing", "education"],
    finding: "confirmed",
    version: 1,
    textId,
  },
  "record-agency-answer": {
    type: "record-agency-answer",
    agency: "knb",
    round: 1,
    answer: "clear",
  },
  "extend-check": { type: "extend-check", textId },
  "book-interview": { type: "book-interview", booking: aBooking("2026-03-17 10:00") },
  "move-interview": { type: "move-interview", booking: aBooking("2026-03-18 10:00", 2) },
  "cancel-interview": { type: "cancel-interview" },
  "release-interview": { type: "release-interview", textId },
  "record-interview": { type: "record-interview", recordId: someId(25), outcome: "positive" },
  "record-no-show": { type: "record-no-show" },
  "draft-decision": { type: "draft-decision", textId },
  "return-draft": { type: "return-draft", textId },
  "receive-hearing-notice": { type: "receive-hearing-notice" },
  object: { type: "object", textId },
  "uphold-objection": { type: "uphold-objection", textId, reopen: "interview" },
  "dismiss-objection": { type: "dismiss-objection", textId },
  "approve-decision": {
    type: "approve-decision",
    notificationId: someId(26),
    number: "KZ-75-2026-000001",
  },
  "receive-notification": { type: "receive-notification" },
  complain: { type: "complain", textId },
  "uphold-complaint": { type: "uphold-complaint", textId, reopen: "interview" },
  "dismiss-complaint": { type: "dismiss-complaint", textId },
  "propose-annulment": { type: "propose-annulment", textId },
  "approve-annulment": { type: "approve-annulment" },
  "reject-annulment": { type: "reject-annulment", textId },
  tick: { type: "tick", slotsFree: true },
};

/** What somebody does at a moment by Kazakhstan's clocks. */
export type Step = readonly [local: string, who: Who, command: Command];
export type Happened = { readonly event: ApplicationEvent; readonly at: Date };
export type Played = { readonly state: ApplicationState; readonly events: readonly Happened[] };

/** The case after these steps; a refused step is a mistake of the test. */
export function play(steps: readonly Step[], rules: ProcessRules = RULES): Played {
  let state: ApplicationState | null = null;
  const events: Happened[] = [];
  for (const [local, who, command] of steps) {
    const now = at(local);
    const decided = decide(state, command, aContext(now, who, { rules }));
    if (!decided.ok) throw new Error(`${command.type} on ${local}: ${decided.code}`);
    for (const event of decided.events) {
      state = evolve(state, event, now, CASE);
      events.push({ event, at: now });
    }
  }
  if (state === null) throw new Error("A history begins with its registration");
  return { state, events };
}

/** What comes of one more step: `ok`, or the code of the refusal. */
export function outcomeOf(
  steps: readonly Step[],
  [local, who, command]: Step,
  rules: ProcessRules = RULES,
): Refusal | "ok" {
  const state = steps.length === 0 ? null : play(steps, rules).state;
  const decided = decide(state, command, aContext(at(local), who, { rules }));
  return decided.ok ? "ok" : decided.code;
}
