import type { LawStage } from "@/lib/application/stages";
import type { Parameters } from "@/lib/rules/parameters.schema";
import type { Status } from "@/lib/rules/provenance.schema";

/** A value to show, what kind of value it is, and how much it can be relied on. */
export type Fact =
  | {
      readonly kind:
        | "minutes"
        | "withinDays"
        | "upToDays"
        | "upToWorkingDays"
        | "attempts"
        | "feePerAttempt";
      readonly count: number;
      readonly status: Status;
    }
  | { readonly kind: "atOnce" | "free" };

export type AssessedStage = Exclude<LawStage, "decision">;

export interface StageFacts {
  readonly stage: AssessedStage;
  readonly time: Fact;
  readonly cost: readonly Fact[];
}

const STAGES_WITHOUT_FEE = [{ kind: "free" }] as const;

/** How long each stage takes and what it costs, read from the rules in force. */
export function stageFacts(rules: Parameters): readonly StageFacts[] {
  const listening = rules["test.blocks.listening"];
  const fee = rules["test.feeTenge"];
  const attempts = rules["test.attempts"];
  const questionnaire = rules["questionnaire.termDays"];
  const check = rules["check.termDays"];
  const interview = rules["interview.durationMinutes"];
  return [
    {
      stage: "testing",
      time: {
        kind: "minutes",
        count: listening.value.minutes + rules["test.blocks.reading"].value.minutes,
        status: listening.status,
      },
      cost: [
        { kind: "feePerAttempt", count: fee.value, status: fee.status },
        { kind: "attempts", count: attempts.value, status: attempts.status },
      ],
    },
    {
      stage: "questionnaire",
      time: { kind: "withinDays", count: questionnaire.value, status: questionnaire.status },
      cost: STAGES_WITHOUT_FEE,
    },
    { stage: "assessment", time: { kind: "atOnce" }, cost: STAGES_WITHOUT_FEE },
    {
      stage: "check",
      time: {
        kind: check.unit === "working days" ? "upToWorkingDays" : "upToDays",
        count: check.value,
        status: check.status,
      },
      cost: STAGES_WITHOUT_FEE,
    },
    {
      stage: "interview",
      time: { kind: "minutes", count: interview.value, status: interview.status },
      cost: STAGES_WITHOUT_FEE,
    },
  ];
}
