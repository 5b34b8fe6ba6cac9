import { AFTERWARDS } from "@/lib/application/stages";
import type { ApplicationState } from "@/lib/application/state";
import type { LocalDate } from "@/lib/calendar/local-date";

/** Once the total term runs, it stands still while the case waits for the applicant or is closed. */
export function pausesAfter(
  before: ApplicationState,
  after: ApplicationState,
  on: LocalDate,
): ApplicationState["pauses"] {
  if (after.submission === null && after.decision === null) return [];
  if (!stands(after)) return after.pauses.map(({ from, to }) => ({ from, to: to ?? on }));
  return stands(before) ? after.pauses : [...after.pauses, { from: on, to: null }];
}

const stands = ({ owner, stage }: ApplicationState) =>
  owner === "applicant" || AFTERWARDS.includes(stage);
