import type { ApplicationState } from "@/lib/application/state";

/** Where a case is with its interview, as people speak of it. */
export type InterviewPhase = "not-yet" | "to-book" | "booked" | "begun" | "held" | "not-held";

const BEFORE: readonly ApplicationState["stage"][] = ["testing", "questionnaire", "check"];

/** The phase at an instant; `begun` from the start of the appointment until it is recorded. */
export function interviewPhase(
  { stage, interview }: Pick<ApplicationState, "stage" | "interview">,
  now: Date,
): InterviewPhase {
  if (BEFORE.includes(stage)) return "not-yet";
  if (stage !== "interview") return interview?.outcome ? "held" : "not-held";
  if (!interview?.booking) return "to-book";
  return now < new Date(interview.booking.startsAt) ? "booked" : "begun";
}
