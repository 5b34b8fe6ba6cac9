import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJob, readMonth, readOccupation } from "@/lib/calculator/jobs";
import { answersGiven, readTyped } from "@/lib/calculator/question";
import { BECOMES } from "@/lib/calculator/result";
import { EMPTY_SHEET } from "@/lib/calculator/sheet";
import { sheetAnswers } from "@/lib/calculator/to-answers";
import { answerFields } from "@/lib/questionnaire/answers.schema";
import { jobQuestions } from "@/lib/questionnaire/sections/work";
import { runs } from "../../factories/runs";
import { FIELDS, QUESTIONS, TODAY } from "./rules.fixture";

const allFields = Object.assign({}, ...Object.values(FIELDS));

/** Scored answers that nobody is asked for on a public page: it says how they would stop a case. */
const NEVER_ASKED = ["deportedOn", "unexpungedConviction"];

/** Texts as people type them, right and wrong. */
const typed = fc.oneof(
  fc.constantFrom("yes", "no", "", " ", "bachelor", "KZ-10", "25", "6,5", "6.5", "6.3", "9.5"),
  fc.constantFrom("1 000 000", "007", "600", "601", "-1", "1e3", "20", "21", "40", "41", "121"),
  fc.nat(700).map(String),
  fc.nat(95).map((tenth) => String(tenth / 10)),
  fc.string({ maxLength: 8 }),
);

describe("the calculator's questions", () => {
  it("become every answer that scores, but those never asked, of the page itself", () => {
    const becomes = (answers: Record<string, unknown>) => Object.keys(answers).toSorted();
    const sheet = sheetAnswers(EMPTY_SHEET, QUESTIONS, TODAY);
    expect(becomes(sheet)).toEqual(becomes(answerFields));
    const asked = QUESTIONS.map(({ name }) => BECOMES[name] ?? name);
    const known = [...NEVER_ASKED, "submittedOn", "citizenship", "kaztest"];
    const missing = becomes(answerFields).filter((key) => !asked.includes(key));
    expect(missing).toEqual(known.toSorted());
  });

  it.each(QUESTIONS.map(({ name }) => name))("%s is read as the questionnaire reads it", (name) => {
    const question = QUESTIONS.find((one) => one.name === name);
    if (question === undefined) throw new Error(name);
    fc.assert(
      fc.property(typed, (text) => {
        const official = allFields[name].read.safeParse(text.trim());
        const own = readTyped(question.reading, text);
        expect(own !== null).toBe(official.success);
        if (own === null) return;
        expect(String(allFields[name].read.parse(own))).toBe(String(official.data));
      }),
      runs(400),
    );
  });

  it("leave out what another answer makes needless", () => {
    const given = {
      hasFunds: "no",
      fundsTenge: "5000000",
      education: "none",
      educationField: "06",
    };
    expect(answersGiven(QUESTIONS, given)).toEqual({ hasFunds: "no", education: "none" });
  });

  it("read months and occupations as the questionnaire reads them", () => {
    for (const text of ["05.2019", "2019-05", "5.2019", "2019-13", "2019", "", "13/2019"]) {
      const official = jobQuestions.from.read.safeParse(text);
      expect(readMonth(text), text).toBe(official.success ? official.data : null);
    }
    expect(readOccupation("2512 Software developers")).toBe("2512");
    expect(readOccupation("25123")).toBeNull();
  });

  it("count a job only when it is whole and does not lie in the future", () => {
    const row = { occupation: "2512", from: "2019-05", stillThere: "no", to: "2023-12" };
    expect(readJob(row, TODAY)).toMatchObject({ to: "2023-12", documented: false });
    expect(readJob({ ...row, documented: "yes" }, TODAY)).toMatchObject({ documented: true });
    expect(readJob({ ...row, stillThere: "yes" }, TODAY)).toMatchObject({ to: null });
    for (const wrong of [{ to: "2019-04" }, { to: "2026-04" }, { from: "2026-04" }, { to: "" }]) {
      expect(readJob({ ...row, ...wrong }, TODAY), JSON.stringify(wrong)).toBeNull();
    }
  });
});
