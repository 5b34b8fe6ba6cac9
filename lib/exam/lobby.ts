import type { ApplicationState } from "@/lib/application/state";

/** The one thing that an applicant can do, or waits for, in the test now. */
export type LobbyStep =
  | "running"
  | "banned"
  | "external"
  | "pay"
  | "start"
  | "passed"
  | "used"
  | "other";

/** What the lobby of the test leads to. What stands in the way comes before what could be done. */
export function lobbyStep({ stage, testing, decision }: ApplicationState): LobbyStep {
  if (testing.certificate !== null) return "passed";
  if (stage !== "testing") {
    return decision?.grounds.includes("test-attempts-used") ? "used" : "other";
  }
  if (testing.runningAttempt !== null) return "running";
  if (testing.bannedUntil !== null) return "banned";
  if (testing.pendingExternal !== null) return "external";
  if (testing.paid > testing.used) return "start";
  return testing.used < testing.attemptsAllowed ? "pay" : "used";
}
