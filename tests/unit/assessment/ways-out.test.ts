import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/assessment/assess";
import type { Change } from "@/lib/assessment/change.schema";
import { MOST_CHANGES, waysOut } from "@/lib/assessment/ways-out";
import { addDays } from "@/lib/calendar/local-date";
import { Answers } from "@/lib/questionnaire/answers.schema";
import { RuleSet } from "@/lib/rules/rule-set.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { someAnswers, someJob } from "@/tests/factories/answers";
import { anyAnswers } from "@/tests/factories/answers.arbitrary";
import { allowedByAll, anyDeed, isDone } from "@/tests/factories/changes";
import { runs } from "@/tests/factories/runs";

const ruleSet = RULE_SET_2026;
const assessed = (answers: Answers) => assess(Answers.parse(answers), ruleSet);
const passes = (answers: Answers) => assessed(answers).outcome === "passed";
const waysFor = (answers: Answers, firstSaid = answers) => waysOut({ answers, firstSaid, ruleSet });

const subsets = (changes: readonly Change[]) =>
  changes.map((_, left) => changes.filter((__, at) => at !== left));

/** How far apart the 50 bands of a long table lie, where not by one. */
const STEPS: Readonly<Record<string, number>> = { kazakh: 2, solvency: 50 };
const fifty = (step: number) =>
  Array.from({ length: 50 }, (_, at) => ({
    from: at * step,
    under: at === 49 ? null : (at + 1) * step,
    points: at,
  }));

/** Answers that nothing stops, so that points alone decide. */
const unstopped = anyAnswers.map((answers) => ({
  ...answers,
  dateOfBirth: "1988-08-08",
  unexpungedConviction: false,
  deportedOn: null,
}));

describe("the ways out of a refusal", { timeout: 60_000 }, () => {
  it("each pass as they are shown, with any of the choices they leave, and with none left out", () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (answers, other) => {
        const firstSaid = { ...answers, education: other.education };
        const out = waysFor(answers, firstSaid);
        expect(out === null).toBe(passes(answers));
        const onDay = { ...answers, submittedOn: out?.day ?? "" };
        for (const { changes, total } of out?.ways.slice(0, 12) ?? []) {
          const allowed = allowedByAll(changes, onDay, firstSaid);
          expect(allowed.every(passes)).toBe(true);
          expect(Math.min(...allowed.map((one) => assessed(one).total))).toBe(total);
          expect(changes.length).toBeLessThanOrEqual(MOST_CHANGES);
          for (const fewer of subsets(changes)) {
            const [least] = allowedByAll(fewer, onDay, firstSaid);
            expect(least && passes(least)).toBe(false);
          }
        }
      }),
      runs(40),
    );
  });

  it("miss nothing that a person could do with up to four changes", () => {
    const deeds = fc.array(anyDeed, { minLength: 1, maxLength: MOST_CHANGES });
    fc.assert(
      fc.property(unstopped, deeds, (answers, done) => {
        const papers = done.filter((deed) => deed === "documents").length;
        const waiting = [...answers.jobs.keys()].filter((at) => !answers.jobs[at]?.documented);
        const jobs = answers.jobs.map((job, at) =>
          waiting.slice(0, papers).includes(at) ? { ...job, documented: true } : job,
        );
        const facts = done.filter((deed) => deed !== "documents");
        const after: Answers = Object.assign({ ...answers, jobs }, ...facts);
        fc.pre(!passes(answers) && passes(after));
        const ways = waysFor(answers)?.ways ?? [];
        expect(
          ways.some(({ changes }) => changes.every((change) => isDone(change, after, answers))),
        ).toBe(true);
      }),
      runs(60),
    );
  });

  it("come with fewer changes first, and those that take days before those that take months", () => {
    const answers = someAnswers({
      education: "bachelor",
      kaztest: { listeningCorrect: 17, readingCorrect: 34 },
    });
    const out = waysFor(answers);
    expect(out?.shortfall).toBe(70);
    const counts = out?.ways.map(({ changes }) => changes.length) ?? [];
    expect(counts).toEqual(counts.toSorted((one, other) => one - other));
    const [first] = out?.ways ?? [];
    expect(first?.changes.map(({ key }) => key)).toEqual(["settlementRegion", "housing"]);
    expect(first?.atHearing).toBe("no");
  });

  it("name the documents of a job, which can be shown in the hearing", () => {
    const job = someJob({ from: "2014-01", to: "2025-12", documented: false });
    const answers = someAnswers({
      education: "bachelor",
      kaztest: { listeningCorrect: 10, readingCorrect: 20 },
      jobs: [job],
    });
    const { occupation, from, to } = job;
    const change = { key: "jobDocuments", job: { occupation, from, to } };
    expect(waysFor(answers)?.ways[0]).toEqual({
      changes: [change],
      total: 420,
      atHearing: "yes",
    });
  });

  it("give back by a document what was said first and found not borne out", () => {
    const said = someAnswers({ education: "doctorate", russianLevel: "B1", jobOffer: true });
    const answers: Answers = { ...said, education: "none", jobs: [] };
    const keys = waysFor(answers, said)?.ways.flatMap(({ changes }) => changes);
    expect(keys).toContainEqual({
      key: "educationDocuments",
      education: "doctorate",
      educationField: null,
    });
    expect(waysFor(answers)?.ways.flatMap(({ changes }) => changes)).not.toContainEqual(
      expect.objectContaining({ key: "educationDocuments" }),
    );
  });

  it("are none for a case that passed", () => {
    expect(
      waysFor(
        someAnswers({
          education: "doctorate",
          housing: "own",
          jobOffer: true,
          russianLevel: "C1",
          settlementRegion: "KZ-10",
          fundsTenge: 9_000_000,
        }),
      ),
    ).toBeNull();
  });
});

describe("with tables of 50 bands", () => {
  const long = RuleSet.parse({
    ...ruleSet,
    criteria: ruleSet.criteria.map((criterion) =>
      criterion.kind === "bands"
        ? { ...criterion, bands: fifty(STEPS[criterion.key] ?? 1) }
        : criterion,
    ),
  });

  it("looks at fewer changes together, and says so", () => {
    const answers = someAnswers({ kaztest: { listeningCorrect: 8, readingCorrect: 16 } });
    const out = waysOut({ answers, firstSaid: answers, ruleSet: long });
    expect(out?.mostChanges).toBeLessThan(MOST_CHANGES);
    const counts = out?.ways.map(({ changes }) => changes.length) ?? [];
    expect(Math.max(0, ...counts)).toBeLessThanOrEqual(out?.mostChanges ?? 0);
  });

  it("looks at all four by the rules of the pilot, even where the most can change", () => {
    const years = ["2010", "2012", "2014", "2016", "2018", "2020"];
    const answers = someAnswers({
      kaztest: { listeningCorrect: 0, readingCorrect: 0 },
      jobs: years.map((year) =>
        someJob({ from: `${year}-01`, to: `${year}-12`, documented: false }),
      ),
    });
    const firstSaid: Answers = {
      ...answers,
      education: "doctorate",
      closeRelativeInKazakhstan: true,
      lawfulStayMonths: 60,
    };
    expect(waysFor(answers, firstSaid)?.mostChanges).toBe(MOST_CHANGES);
  });
});

describe("a stop", { timeout: 60_000 }, () => {
  const strong = someAnswers({
    education: "doctorate",
    housing: "own",
    russianLevel: "C1",
    settlementRegion: "KZ-10",
    fundsTenge: 9_000_000,
  });

  it("that time ends names its first day, and the points of that day", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const out = waysFor(answers);
        for (const stop of out?.stops ?? []) {
          if (stop.lifts !== "on-day") continue;
          const on = (submittedOn: string) => assessed({ ...answers, submittedOn }).stops;
          expect(on(stop.day)).not.toContain(stop.key);
          expect(on(addDays(stop.day, -1))).toContain(stop.key);
          const moved = assessed({ ...answers, submittedOn: out?.day ?? "" });
          expect(out?.onDay).toEqual({ total: moved.total, outcome: moved.outcome });
        }
      }),
      runs(60),
    );
  });

  it("after a deportation ends when five years are over", () => {
    const out = waysFor({ ...strong, deportedOn: "2023-06-15" });
    expect(out?.stops).toEqual([{ key: "deportation", lifts: "on-day", day: "2028-06-15" }]);
    expect(out?.onDay).toEqual({ total: 460, outcome: "passed" });
    expect(out?.ways).toEqual([]);
  });

  it("of a minor ends on the 18th birthday, of 29 February on 1 March", () => {
    const out = waysFor({ ...strong, dateOfBirth: "2012-02-29" });
    expect(out?.stops).toEqual([{ key: "minor", lifts: "on-day", day: "2030-03-01" }]);
  });

  it("that a new test ends is part of every way", () => {
    const out = waysFor({ ...strong, kaztest: { listeningCorrect: 5, readingCorrect: 30 } });
    expect(out?.stops).toEqual([{ key: "kaztest-listening", lifts: "by-change" }]);
    expect(out?.ways.length).toBeGreaterThan(0);
    for (const { changes } of out?.ways ?? []) {
      expect(changes.map(({ key }) => key)).toContain("kazakh");
    }
  });

  it("that nothing ends leaves no way, whatever else stands", () => {
    const out = waysFor({ ...strong, unexpungedConviction: true, deportedOn: "2023-06-15" });
    expect(out?.stops.map(({ lifts }) => lifts)).toEqual(["never", "on-day"]);
    expect(out?.ways).toEqual([]);
  });
});
