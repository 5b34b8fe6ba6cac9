import { describe, expect, it } from "vitest";
import type { ApplicationState, RefusalGround } from "@/lib/application/state";
import { proposeReasons, type ReasonFacts } from "@/lib/decision/propose-reasons";
import { stopReasons } from "@/lib/decision/stop-reasons";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { LOCALES } from "@/lib/wording/routing";
import { anAssessment, COMMANDS, play, tooFewPoints } from "../../factories/application";
import {
  ATTEMPTS_USED,
  DECISION,
  INTERVIEW_NEGATIVE,
  POINTS_SHORT,
} from "../../factories/journeys";

const FACTS: ReasonFacts = {
  listeningOf: 20,
  readingOf: 40,
  thresholdPercent: 30,
  stopReasons: { kk: [], ru: [], en: [] },
  agencyGrounds: { kk: ["негіз"], ru: ["основание"], en: ["a ground"] },
  interviewReasons: { kk: "себеп", ru: "причина", en: "a reason" },
};

const stoppedBy = (...stops: string[]): ReasonFacts => ({
  ...FACTS,
  stopReasons: stopReasons(RULE_SET_2026, stops),
});

const refusedFor = (
  grounds: readonly RefusalGround[],
  given: Partial<ApplicationState> = {},
): ApplicationState => {
  const { state } = play(POINTS_SHORT);
  if (state.decision === null) throw new Error("The journey ends at the decision");
  return { ...state, decision: { ...state.decision, grounds, failedStage: "check" }, ...given };
};

describe("proposed reasons", () => {
  it("tell of an admission what was passed, a line each", () => {
    expect(proposeReasons(play(DECISION).state, FACTS).en).toEqual([
      "The Kazakh test is passed: listening 6 of 20, reading 12 of 40.",
      "450 points are reached; 400 are needed.",
      "The inter-agency check found no obstacle.",
      "The interview ended with a positive result.",
    ]);
  });

  it.each([
    [
      "used attempts",
      play(ATTEMPTS_USED).state,
      ["All 3 test attempts are used and none reached the threshold of 30 % in each block."],
    ],
    [
      "missing points",
      play(POINTS_SHORT).state,
      ["380 points are reached; 400 are needed; 20 are missing."],
    ],
    [
      "the interview",
      play(INTERVIEW_NEGATIVE).state,
      ["The interview ended with a negative result: a reason"],
    ],
    ["an objection", refusedFor(["agency-objection"]), ["A state agency objects: a ground"]],
    ["no-shows", refusedFor(["no-shows"]), ["The applicant did not come to the interview twice."]],
    [
      "a lapsed term",
      refusedFor(["not-completed"]),
      ["The stage “Inter-agency check” was not completed within its term."],
    ],
  ] as const)("name the ground: %s", (_, state, expected) => {
    expect(proposeReasons(state, FACTS).en).toEqual(expected);
  });

  it.each([
    ["minor", "under 18"],
    ["kaztest-listening", "listening"],
    ["kaztest-reading", "reading"],
    ["conviction", "not expunged"],
    ["deportation", "deportation"],
  ])("name the stop %s", (stop, words) => {
    const state = refusedFor(["stop"], { assessment: anAssessment({ stops: [stop] }) });
    expect(proposeReasons(state, stoppedBy(stop)).en).toEqual([expect.stringContaining(words)]);
  });

  it("name every ground, stops before points", () => {
    const assessment = { ...tooFewPoints, stops: ["deportation", "conviction"] };
    const { en } = proposeReasons(
      refusedFor(["stop", "points"], { assessment }),
      stoppedBy(...assessment.stops),
    );
    expect(en).toHaveLength(3);
    expect(en[0]).toContain("conviction");
    expect(en[2]).toContain("missing");
  });

  it("say of an objection without a public ground only that there is one", () => {
    const facts = { ...FACTS, agencyGrounds: { kk: [], ru: [], en: [] } };
    expect(proposeReasons(refusedFor(["agency-objection"]), facts).en).toEqual([
      "A state agency objects.",
    ]);
  });

  it("are as many in each language, whatever happened", () => {
    const states = [DECISION, ATTEMPTS_USED, POINTS_SHORT, INTERVIEW_NEGATIVE].map(
      (steps) => play(steps).state,
    );
    for (const state of [...states, refusedFor(["stop", "points", "no-shows"])]) {
      const reasons = proposeReasons(state, stoppedBy("minor"));
      expect(new Set(LOCALES.map((locale) => reasons[locale].length)).size).toBe(1);
    }
  });

  it("propose nothing where nothing is decided", () => {
    const { state } = play([["2026-03-02 10:00", "applicant", COMMANDS.register]]);
    expect(proposeReasons(state, FACTS)).toEqual({ kk: [], ru: [], en: [] });
  });
});
