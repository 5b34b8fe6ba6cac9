import type { Command, CommandType } from "@/lib/application/commands";
import { AGENCIES, REOPENABLE } from "@/lib/application/stages";
import type { ApplicationState, HeldBooking } from "@/lib/application/state";
import { localDateOf } from "@/lib/calendar/local-date";
import { anAssessment, COMMANDS, someId, tooFewPoints } from "./application";

const HOUR = 3_600_000;
const stopped = anAssessment({ outcome: "not-passed", stops: ["conviction"] });

function bookingIn(hours: number, now: Date, n: number): HeldBooking {
  const startsAt = now.getTime() + hours * HOUR;
  return {
    id: someId(1_000 + n),
    slotId: someId(2_000 + n),
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + HOUR / 2).toISOString(),
  };
}

/**
 * Commands that somebody could well give to a case in this state, and some that only a mistaken screen would:
 * all that can be wrong about their data in reality (a stale round, another attempt, a slot in the past).
 */
export function plausible(state: ApplicationState | null, now: Date, n: number): Command[] {
  const attemptId = state?.testing.runningAttempt ?? someId(3_000 + n);
  const certificateId = state?.testing.pendingExternal ?? someId(4_000 + n);
  const round = state?.check?.round ?? 1;
  const bookings = [-1, 2, 50, 200].map((hours) => bookingIn(hours, now, n));
  const reopened = (type: "uphold-objection" | "uphold-complaint") =>
    REOPENABLE.map((reopen): Command => ({ ...COMMANDS[type], reopen }));

  const several: { readonly [T in CommandType]?: readonly Command[] } = {
    "start-attempt": [null, localDateOf(now)].map((bannedElsewhereUntil) => ({
      type: "start-attempt",
      attemptId,
      bannedElsewhereUntil,
    })),
    "end-attempt": [
      [5, 40],
      [20, 11],
      [6, 12],
    ].map(([listeningCorrect = 0, readingCorrect = 0]) => ({
      ...COMMANDS["end-attempt"],
      attemptId,
      listeningCorrect,
      readingCorrect,
    })),
    "propose-ban": [state?.testing.certificate?.attemptId ?? someId(21), someId(21)].map((id) => ({
      ...COMMANDS["propose-ban"],
      attemptId: id,
    })),
    "submit-external-certificate": [{ ...COMMANDS["submit-external-certificate"], certificateId }],
    "verify-external-certificate": ["2024-06-01", "2026-01-15"].map((issuedOn) => ({
      ...COMMANDS["verify-external-certificate"],
      certificateId,
      issuedOn,
    })),
    "reject-external-certificate": [{ ...COMMANDS["reject-external-certificate"], certificateId }],
    "submit-questionnaire": [anAssessment(), anAssessment(), tooFewPoints].map((assessment) => ({
      ...COMMANDS["submit-questionnaire"],
      submissionId: someId(5_000 + n),
      assessment,
    })),
    "correct-answer": [anAssessment(), tooFewPoints, stopped].map((assessment) => ({
      ...COMMANDS["correct-answer"],
      assessment,
    })),
    "record-agency-answer": AGENCIES.flatMap((agency) => [
      { ...COMMANDS["record-agency-answer"], agency, round },
      { ...COMMANDS["record-agency-answer"], agency, round },
      { ...COMMANDS["record-agency-answer"], agency, round, answer: "objects" as const },
      { ...COMMANDS["record-agency-answer"], agency, round: round - 1 },
    ]),
    "book-interview": bookings.map((booking) => ({ type: "book-interview", booking })),
    "move-interview": bookings.map((booking) => ({ type: "move-interview", booking })),
    "record-interview": (["positive", "positive", "negative"] as const).map((outcome) => ({
      ...COMMANDS["record-interview"],
      outcome,
    })),
    "uphold-objection": reopened("uphold-objection"),
    "uphold-complaint": reopened("uphold-complaint"),
    tick: [true, false].map((slotsFree) => ({ type: "tick", slotsFree })),
  };
  return Object.values(COMMANDS).flatMap((one) => several[one.type] ?? [one]);
}

const SETBACKS: readonly CommandType[] = [
  "withdraw",
  "move-region",
  "drop-ban",
  "lift-ban",
  "reject-external-certificate",
  "correct-answer",
  "move-interview",
  "cancel-interview",
  "release-interview",
  "record-no-show",
  "return-draft",
  "propose-annulment",
];

/** Whether a command leads a case away from an admission: seldom given, so that histories get far. */
export function isSetback(command: Command): boolean {
  switch (command.type) {
    case "end-attempt":
      return command.readingCorrect < 12 || command.listeningCorrect < 6;
    case "submit-questionnaire":
      return command.assessment.outcome === "not-passed";
    case "record-agency-answer":
      return command.answer === "objects";
    case "record-interview":
      return command.outcome === "negative";
    default:
      return SETBACKS.includes(command.type);
  }
}
