import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/assessment/assess";
import { Answers } from "@/lib/questionnaire/answers.schema";
import { RuleSet } from "@/lib/rules/rule-set.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { someAnswers, someJob } from "@/tests/factories/answers";
import { anyAnswers } from "@/tests/factories/answers.arbitrary";
import { naivePoints, naiveStops } from "@/tests/unit/assessment/naive-scoring";
import { runs } from "../../factories/runs";

const assessed = (answers: Answers) => assess(answers, RULE_SET_2026);
const sum = (points: Record<string, number>) => Object.values(points).reduce((a, b) => a + b, 0);

describe("for any answers, the assessment", () => {
  it("is what the table says, read off a second time", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { criteria, stops } = assessed(answers);
        expect(criteria).toEqual(naivePoints(answers));
        expect(stops).toEqual(naiveStops(answers));
      }),
      runs(1_000),
    );
  });

  it("adds up, stays within every maximum, and passes only without stops", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { total, threshold, shortfall, outcome, criteria, stops } = assessed(answers);
        expect(total).toBe(sum(criteria));
        expect(shortfall).toBe(total >= threshold ? 0 : threshold - total);
        expect(outcome === "passed").toBe(stops.length === 0 && shortfall === 0);
        for (const { key, max } of RULE_SET_2026.criteria) {
          expect(criteria[key]).toBeGreaterThanOrEqual(0);
          expect(criteria[key]).toBeLessThanOrEqual(max);
        }
      }),
    );
  });

  it("is the same again, byte for byte, from stored answers and a stored rule set", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const stored = Answers.parse(JSON.parse(JSON.stringify(answers)));
        const rules = RuleSet.parse(JSON.parse(JSON.stringify(RULE_SET_2026)));
        expect(JSON.stringify(assess(stored, rules))).toBe(JSON.stringify(assessed(answers)));
      }),
      { numRuns: 25 },
    );
  });

  it("does not look at service, citizenship or anything but the answers that score", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const other = { ...answers, service: "kandas", citizenship: "XX" } as const;
        expect(assessed(other)).toEqual(assessed({ ...answers, service: "rpp" }));
      }),
    );
  });

  it.each<[string, (answers: Answers) => Answers]>([
    ["another child", (a) => ({ ...a, minorChildren: a.minorChildren + 1 })],
    ["a relative", (a) => ({ ...a, closeRelativeInKazakhstan: true })],
    ["more funds", (a) => ({ ...a, fundsTenge: a.fundsTenge + 1_000_000 })],
    ["a longer stay", (a) => ({ ...a, lawfulStayMonths: a.lawfulStayMonths + 6 })],
    ["a job offer", (a) => ({ ...a, jobOffer: true })],
    [
      "more right answers",
      (a) => ({
        ...a,
        kaztest: {
          listeningCorrect: Math.min(20, a.kaztest.listeningCorrect + 1),
          readingCorrect: Math.min(40, a.kaztest.readingCorrect + 2),
        },
      }),
    ],
    [
      "evidence for every job",
      (a) => ({ ...a, jobs: a.jobs.map((j) => ({ ...j, documented: true })) }),
    ],
    // Begun before every other, so that it is not the job that began last.
    [
      "an early documented job",
      (a) => ({ ...a, jobs: [...a.jobs, someJob({ from: "1999-01", to: "2015-12" })] }),
    ],
  ])("never falls by %s", (_, more) => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const jobs = answers.jobs.length > 0 ? answers.jobs : [someJob()];
        const before = assessed({ ...answers, jobs });
        expect(assessed(more({ ...answers, jobs })).total).toBeGreaterThanOrEqual(before.total);
      }),
    );
  });
});

describe("the maximum", () => {
  it("of every criterion is reached by one person, with 1 000 points in all", () => {
    const { total, criteria } = assessed(
      someAnswers({
        dateOfBirth: "1996-01-01",
        kaztest: { listeningCorrect: 20, readingCorrect: 40 },
        spouseAccompanying: true,
        minorChildren: 4,
        closeRelativeInKazakhstan: true,
        education: "doctorate",
        educationInKazakhstan: true,
        educationField: "06",
        russianLevel: "C2",
        englishCertificate: { kind: "ielts", score: 9 },
        jobs: [someJob({ occupation: "2512", from: "2014-01", to: null })],
        professionalLicence: true,
        jobOffer: true,
        settlementRegion: "KZ-10",
        lawfulStayMonths: 36,
        housing: "own",
        fundsTenge: 5_709_000,
      }),
    );
    expect(total).toBe(1_000);
    for (const { key, max } of RULE_SET_2026.criteria) expect(criteria[key]).toBe(max);
  });

  it("is not approached by someone with nothing", () => {
    const nothing = someAnswers({ kaztest: { listeningCorrect: 0, readingCorrect: 0 } });
    expect(assessed({ ...nothing, dateOfBirth: "2010-01-01" }).total).toBe(0);
  });
});
