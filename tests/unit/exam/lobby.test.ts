import { describe, expect, it } from "vitest";
import type { ApplicationState, TestingState } from "@/lib/application/state";
import { lobbyStep } from "@/lib/exam/lobby";

const testing: TestingState = {
  attemptsAllowed: 3,
  paid: 0,
  used: 0,
  runningAttempt: null,
  lastEndedOn: null,
  pendingExternal: null,
  banProposal: null,
  bannedUntil: null,
  daysLeft: 0,
  certificate: null,
};

const certificate = {
  source: "attempt",
  id: "c",
  listeningCorrect: 6,
  readingCorrect: 12,
  validUntil: "2028-03-02",
} as const;

type Given = Partial<TestingState> & Partial<Pick<ApplicationState, "stage" | "decision">>;

const aState = ({ stage = "testing", decision = null, ...given }: Given) =>
  ({ stage, decision, testing: { ...testing, ...given } }) as ApplicationState;

describe("the lobby of the test", () => {
  it.each<[string, Given]>([
    ["pay", {}],
    ["start", { paid: 1 }],
    ["running", { paid: 1, used: 1, runningAttempt: "a" }],
    ["pay", { paid: 1, used: 1 }],
    ["used", { paid: 3, used: 3 }],
    ["banned", { paid: 1, bannedUntil: "2026-04-01" }],
    ["external", { paid: 1, pendingExternal: "e" }],
    ["passed", { certificate }],
    ["passed", { certificate, stage: "interview" }],
    ["other", { stage: "closed" }],
  ])("leads to %s", (step, given) => {
    expect(lobbyStep(aState(given))).toBe(step);
  });

  it("says that the attempts are used up once the case has gone to the decision for it", () => {
    const decision = { grounds: ["test-attempts-used"] } as unknown as ApplicationState["decision"];
    expect(lobbyStep(aState({ stage: "decision", decision }))).toBe("used");
  });
});
