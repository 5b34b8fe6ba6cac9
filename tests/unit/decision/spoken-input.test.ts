import { describe, expect, it } from "vitest";
import { ReasonsInput } from "@/lib/decision/reasons.schema";
import { AnswerInput, DECISION_ERRORS, SpokenInput } from "@/lib/decision/spoken.schema";
import { MESSAGES } from "@/lib/wording/messages";
import { LOCALES } from "@/lib/wording/routing";

const text = "Enough to be read.";
const codes = (result: { error?: { issues: { message: string }[] } | undefined }) =>
  result.error?.issues.map(({ message }) => message);

describe("what somebody writes", () => {
  it.each([
    ["", "text-missing"],
    ["  short   ", "text-missing"],
    ["x".repeat(6_001), "text-long"],
  ])("is refused when it says too little or too much", (given, code) => {
    expect(codes(SpokenInput.safeParse({ text: given }))).toEqual([code]);
  });

  it("needs an answer, and with an upheld objection the stage", () => {
    expect(codes(AnswerInput.safeParse({ text }))).toEqual(["answer-missing"]);
    expect(codes(AnswerInput.safeParse({ text, answer: "uphold" }))).toEqual(["stage-missing"]);
    expect(codes(AnswerInput.safeParse({ text, answer: "uphold", reopen: "decision" }))).toEqual([
      "stage-missing",
    ]);
    expect(AnswerInput.safeParse({ text, answer: "dismiss", reopen: "check" }).success).toBe(true);
  });

  it("becomes a reason a line, without empty ones", () => {
    const parsed = ReasonsInput.parse({ kk: " бір \r\n\n екі ", ru: "один", en: "" });
    expect(parsed).toEqual({ kk: ["бір", "екі"], ru: ["один"], en: [] });
  });

  it("has words for every code", () => {
    for (const locale of LOCALES) {
      for (const code of DECISION_ERRORS) {
        expect(MESSAGES[locale].decision.error[code]).not.toBe("");
      }
    }
  });
});
