import type { LawStage } from "@/lib/application/stages";
import type { ApplicationState } from "@/lib/application/state";

/** The stages of which a case has something to show; the tracker leads to these and to no others. */
export function shownSections(state: ApplicationState): ReadonlySet<LawStage> {
  const { submission, assessment, check, interview, decision, notification } = state;
  const isSubmitted = submission !== null || assessment !== null;
  const shown: readonly (readonly [LawStage, boolean])[] = [
    ["testing", true],
    ["questionnaire", isSubmitted],
    ["assessment", isSubmitted],
    ["check", check !== null],
    ["interview", interview !== null],
    ["decision", decision !== null || notification !== null],
  ];
  return new Set(shown.filter(([, isShown]) => isShown).map(([stage]) => stage));
}
