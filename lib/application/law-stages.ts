import { AFTERWARDS, LAW_STAGES, type LawStage, type Stage } from "@/lib/application/stages";
import type { ApplicationState } from "@/lib/application/state";

/** How a stage of the law stands in a case; the words are in the wording, `stages.states`. */
export type LawStageState = "done" | "current" | "waiting" | "suspended" | "failed" | "upcoming";
export type LawStageView = { readonly stage: LawStage; readonly state: LawStageState };

/** The six steps of the tracker: what is behind a case, where it is, and what is still to open. */
export function lawStages(state: ApplicationState): readonly LawStageView[] {
  const place = placeOf(state);
  const failed = state.decision?.grounds.length ? failedStage(state) : null;
  return LAW_STAGES.map((stage, index) => {
    if (stage === "decision") return { stage, state: decisionState(state) };
    if (stage === failed) return { stage, state: "failed" };
    if (index === place) return { stage, state: presentState(state) };
    return { stage, state: isPassed(stage, state, index < place) ? "done" : "upcoming" };
  });
}

const PATH: readonly string[] = LAW_STAGES;

/** Index of the stage in which the case is; past the last one when it is closed. */
function placeOf({ stage }: ApplicationState): number {
  return isOver(stage) ? LAW_STAGES.length : PATH.indexOf(stage);
}

const isOver = (stage: Stage) => AFTERWARDS.includes(stage);

/** Points are lost in the assessment, though the questionnaire is what an objection would reopen. */
function failedStage({ decision, assessment }: ApplicationState): LawStage | null {
  const lapsed = decision?.grounds.includes("not-completed");
  if (decision?.failedStage === "questionnaire" && !lapsed && assessment) return "assessment";
  return decision?.failedStage ?? null;
}

function isPassed(stage: LawStage, state: ApplicationState, isBehind: boolean): boolean {
  // A reopened stage makes everything after it open again.
  if (!isBehind) return false;
  switch (stage) {
    case "testing":
      return state.testing.certificate !== null;
    case "questionnaire":
    case "assessment":
      return state.submission !== null;
    case "check":
      return state.check !== null && answersOf(state).every((answer) => answer === "clear");
    case "interview":
      return state.interview?.outcome === "positive";
    case "decision":
      return false;
  }
}

const answersOf = ({ check }: ApplicationState) => Object.values(check?.answers ?? {});

function presentState({ owner, testing }: ApplicationState): LawStageState {
  if (testing.bannedUntil !== null) return "suspended";
  return owner === "applicant" ? "current" : "waiting";
}

function decisionState({ stage, owner, notification, closing }: ApplicationState): LawStageState {
  if (stage === "decision") return owner === "applicant" ? "current" : "waiting";
  if (stage === "complaint" || stage === "annulment") return "waiting";
  if (stage !== "closed" || notification === null || closing === "withdrawn") return "upcoming";
  return closing === "admitted" ? "done" : "failed";
}
