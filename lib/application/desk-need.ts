import type { ApplicationState } from "@/lib/application/state";
import type { AccountRole } from "@/lib/identity/roles";

/** What a case needs of the people who work on it, or whom it waits for (wording: `case.need.*`). */
export type DeskNeed =
  | "draft"
  | "answer-objection"
  | "approve"
  | "extend-check"
  | "answer-complaint"
  | "decide-annulment"
  | "record-interview"
  | "hearing"
  | "applicant"
  | "agencies"
  | "testing-centre"
  | "nothing";

type Facts = Pick<ApplicationState, "stage" | "owner" | "decision">;

/** One thing that a case needs now. */
export function deskNeed({ stage, owner, decision }: Facts): DeskNeed {
  if (stage === "closed") return "nothing";
  if (stage === "complaint") return "answer-complaint";
  if (stage === "annulment") return "decide-annulment";
  switch (owner) {
    case "akimat":
      if (stage === "check") return "extend-check";
      return decision?.hearing?.objection ? "answer-objection" : "draft";
    case "akimat-head":
      return "approve";
    case "police":
      return "record-interview";
    case "agencies":
    case "testing-centre":
      return owner;
    default:
      return stage === "decision" ? "hearing" : "applicant";
  }
}

const BOTH: readonly AccountRole[] = ["akimat-specialist", "akimat-head"];
const DONE_BY: Partial<Record<DeskNeed, readonly AccountRole[]>> = {
  draft: ["akimat-specialist"],
  "answer-objection": BOTH,
  approve: ["akimat-head"],
  "extend-check": BOTH,
  "answer-complaint": ["akimat-head"],
  "decide-annulment": ["akimat-head"],
  "record-interview": ["police"],
};

/** Whether this role can do what the case needs. */
export const isDoneBy = (need: DeskNeed, role: AccountRole): boolean =>
  DONE_BY[need]?.includes(role) ?? false;
