import { describe, expect, it } from "vitest";
import {
  type Answers,
  answersBefore,
  answersOf,
  nextQuestion,
  outcomeOf,
  PURPOSES,
  questionsFor,
  writtenAnswers,
} from "@/lib/identity/eligibility";

const PILOT = { from: "2026-02-13", to: "2026-12-31" };
const TODAY = "2026-03-02";
const outcome = (answers: Answers, today = TODAY) => outcomeOf(answers, today, PILOT);

const KAZAKH_FROM_CHINA: Answers = {
  purpose: "residence",
  citizenship: "CN",
  age: "adult",
  origin: "kazakh",
  service: "kandas",
  place: "outside",
};

describe("eligibility", () => {
  it.each(PURPOSES.filter((purpose) => purpose !== "residence"))(
    "leaves %s to another procedure at once (order, App. 1 item 3)",
    (purpose) => {
      expect(outcome({ purpose })).toEqual({ kind: "elsewhere", purpose });
      expect(nextQuestion({ purpose })).toBeNull();
    },
  );

  it("asks an ethnic Kazakh which service, and nobody else", () => {
    const first = { purpose: "residence", citizenship: "UZ", age: "adult" } as const;
    expect(nextQuestion({ ...first, origin: "kazakh" })).toBe("service");
    expect(nextQuestion({ ...first, origin: "other" })).toBe("place");
    expect(questionsFor({ origin: "other" })).not.toContain("service");
  });

  it("gives everybody else the permit, whatever the address says", () => {
    const answers: Answers = { ...KAZAKH_FROM_CHINA, origin: "other" };
    expect(outcome(answers)).toMatchObject({ kind: "suitable", service: "rpp" });
  });

  it("hands the choices on without anything about the person", () => {
    expect(outcome(KAZAKH_FROM_CHINA)).toEqual({
      kind: "suitable",
      service: "kandas",
      citizenship: "CN",
      start: { service: "kandas", abroad: "yes" },
    });
  });

  it("ends early for a citizen and for a minor", () => {
    expect(outcome({ purpose: "residence", citizenship: "KZ" })).toEqual({ kind: "citizen" });
    expect(outcome({ purpose: "residence", citizenship: "RU", age: "minor" })).toEqual({
      kind: "minor",
    });
  });

  it.each([
    ["2026-02-12", "not-in-force"],
    ["2026-02-13", "suitable"],
    ["2026-12-31", "suitable"],
    ["2027-01-01", "not-in-force"],
  ])("on %s is %s", (today, kind) => {
    expect(outcome(KAZAKH_FROM_CHINA, today)).toMatchObject({ kind });
  });

  it("knows no outcome while a question is open", () => {
    for (const question of questionsFor(KAZAKH_FROM_CHINA)) {
      const { [question]: _, ...open } = KAZAKH_FROM_CHINA;
      expect(outcome(open)).toBeNull();
      expect(nextQuestion(open)).toBe(question);
    }
  });

  it("reads an address back as it wrote it, and leaves out what does not fit", () => {
    expect(answersOf(writtenAnswers(KAZAKH_FROM_CHINA))).toEqual(KAZAKH_FROM_CHINA);
    expect(answersOf({ purpose: "gold", citizenship: "ZZ", age: ["adult"], name: "A" })).toEqual(
      {},
    );
  });

  it("goes back to a question with the answers before it", () => {
    expect(answersBefore("age", KAZAKH_FROM_CHINA)).toEqual({
      purpose: "residence",
      citizenship: "CN",
    });
  });
});
