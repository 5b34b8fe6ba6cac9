import { describe, expect, it } from "vitest";
import { answerKeyOf, supportOf } from "@/lib/assessment/answer-keys";
import { type Finding, type Known, standingOf } from "@/lib/assessment/findings";
import { someAnswers } from "../../factories/answers";

const before = someAnswers({ housing: "lease" });
const changed = someAnswers({ housing: "none" });
const HASH = "a".repeat(64);

const known = (given: Partial<Known> = {}): Known => ({
  answers: before,
  byVersion: new Map([
    [1, before],
    [2, changed],
    [3, before],
  ]),
  evidence: [HASH],
  ...given,
});

const found = (given: Partial<Finding> = {}): Finding => ({
  sequence: 1,
  key: "housing",
  kind: "confirmed",
  version: 1,
  evidence: [HASH],
  ...given,
});

describe("how sure an answer is", () => {
  it.each([
    ["nobody has looked", [], {}, "unverified"],
    ["confirmed as it stands", [found()], {}, "confirmed"],
    ["another answer was confirmed", [found({ key: "education" })], {}, "unverified"],
    ["confirmed, then changed", [found()], { answers: changed }, "unverified"],
    [
      "changed and changed back",
      [found(), found({ sequence: 2, kind: "corrected", version: 2 })],
      {},
      "unverified",
    ],
    [
      "put right, and put back",
      [
        found({ kind: "corrected", version: 2 }),
        found({ sequence: 2, kind: "corrected", version: 3 }),
      ],
      {},
      "corrected",
    ],
    [
      "not borne out after it was confirmed",
      [found(), found({ sequence: 2, kind: "not-borne-out" })],
      {},
      "not-borne-out",
    ],
    ["confirmed on other files", [found()], { evidence: ["b".repeat(64)] }, "unverified"],
    [
      "put right, whatever the files",
      [found({ kind: "corrected" })],
      { evidence: [] },
      "corrected",
    ],
  ] as const)("%s", (_, findings, given, state) => {
    expect(standingOf("housing", findings, known(given)).state).toBe(state);
  });

  it.each([
    ["dateOfBirth", "identity"],
    ["citizenship", "identity"],
    ["kaztest", "test"],
    ["settlementRegion", "choice"],
  ])("%s is known from its source: %s", (key, source) => {
    expect(standingOf(key, [], known())).toMatchObject({ state: "by-source", source });
  });
});

it("finds the answer and the files behind a path of the breakdown", () => {
  expect(answerKeyOf("jobs.12.documented")).toBe("jobs.12");
  expect(answerKeyOf("kaztest.readingCorrect")).toBe("kaztest");
  expect(answerKeyOf("fundsTenge")).toBe("fundsTenge");
  expect(supportOf("jobs.1", ["a", "b"])).toBe("jobs.b");
  expect(supportOf("jobs.2", ["a", "b"])).toBeNull();
  expect(supportOf("educationField", [])).toBe("education");
  expect(supportOf("russianLevel", [])).toBeNull();
});
