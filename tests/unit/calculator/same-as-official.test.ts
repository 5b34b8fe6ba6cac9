import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/assessment/assess";
import { sheetOf } from "@/lib/calculator/from-answers";
import { resultOf } from "@/lib/calculator/result";
import { sheetAnswers } from "@/lib/calculator/to-answers";
import { Answers } from "@/lib/questionnaire/answers.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { anyAnswers } from "@/tests/factories/answers.arbitrary";
import { runs } from "../../factories/runs";
import { BANDS, QUESTIONS, rulesOn, TODAY } from "./rules.fixture";

/** What is never asked: it gives no points, and the page says how it stops a case. */
const notAsked = { unexpungedConviction: false, deportedOn: null } as const;

describe("the calculator", () => {
  it("gives what the official score gives, criterion by criterion, for any answers", () => {
    fc.assert(
      fc.property(anyAnswers, (official) => {
        const { submittedOn } = official;
        const sheet = sheetOf(official, BANDS, submittedOn);
        const { families, total, threshold, shortfall, stops } = resultOf(
          sheet,
          rulesOn(submittedOn),
        );
        const expected = assess({ ...official, ...notAsked }, RULE_SET_2026);
        const criteria = families.flatMap((family) => family.criteria);
        expect(Object.fromEntries(criteria.map(({ key, points }) => [key, points]))).toEqual(
          expected.criteria,
        );
        expect({ total, threshold, shortfall, stops }).toEqual({
          total: expected.total,
          threshold: expected.threshold,
          shortfall: expected.shortfall,
          stops: expected.stops,
        });
      }),
      runs(3_000),
    );
  });

  it("hands the score answers that its own schema accepts", () => {
    fc.assert(
      fc.property(anyAnswers, (official) => {
        const { submittedOn } = official;
        const sheet = sheetOf(official, BANDS, submittedOn);
        const answers = sheetAnswers(sheet, QUESTIONS, submittedOn);
        expect(Answers.parse(answers)).toEqual(answers);
      }),
      runs(300),
    );
  });

  it("offers the rule set's own ages: within a band no birth date changes anything", () => {
    expect(BANDS.map(({ from }) => from)).toEqual([0, 18, 25, 35, 45, 55, 63]);
    const birthdays = fc.date({
      min: new Date("1900-01-01"),
      max: new Date(TODAY),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(birthdays, anyAnswers, (born, any) => {
        const dateOfBirth = born.toISOString().slice(0, 10);
        const exact = { ...any, submittedOn: TODAY, dateOfBirth, jobs: [], deportedOn: null };
        const sheet = sheetOf(exact, BANDS, TODAY);
        const youngest = sheetAnswers(sheet, QUESTIONS, TODAY).dateOfBirth;
        expect(assess({ ...exact, dateOfBirth: youngest }, RULE_SET_2026)).toEqual(
          assess(exact, RULE_SET_2026),
        );
      }),
      runs(1_000),
    );
  });

  it("counts nothing for what is not answered yet, and speaks of no stop before", () => {
    const { total, stops, open } = resultOf({ typed: {}, jobs: [] }, rulesOn(TODAY));
    expect(total).toBe(0);
    expect(stops).toEqual([]);
    expect(open).toContain("age");
    expect(open).not.toContain("ieltsScore");
  });

  it("names a stop as soon as its own answers are there", () => {
    const { stops } = resultOf({ typed: { age: "0" }, jobs: [] }, rulesOn(TODAY));
    expect(stops).toEqual(["minor"]);
  });
});
