import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAnswers } from "@/lib/assessment/answer-problems";
import { EXPECTED } from "@/lib/assessment/expected-answers";
import { answerFields } from "@/lib/questionnaire/answers.schema";
import { someAnswers, someJob } from "@/tests/factories/answers";
import { anyAnswers } from "@/tests/factories/answers.arbitrary";

const paths = (input: unknown) => {
  const parsed = parseAnswers(input);
  return parsed.ok ? [] : parsed.problems.map(({ path }) => path.map(String).join("."));
};
const withAnswer = (key: string, value: unknown) => ({ ...someAnswers(), [key]: value });
const without = (key: string) =>
  Object.fromEntries(Object.entries(someAnswers()).filter(([name]) => name !== key));
const oneJob = (change: object) => withAnswer("jobs", [{ ...someJob(), ...change }]);
const oneCertificate = (certificate: object) => withAnswer("englishCertificate", certificate);

const SECTION_2 =
  "service submittedOn dateOfBirth citizenship kaztest spouseAccompanying minorChildren " +
  "closeRelativeInKazakhstan education educationInKazakhstan educationField russianLevel " +
  "englishCertificate jobs professionalLicence jobOffer settlementRegion lawfulStayMonths " +
  "housing fundsTenge unexpungedConviction deportedOn";

describe("answers", () => {
  it("are those of the list, in its order", () => {
    expect(Object.keys(answerFields).join(" ")).toBe(SECTION_2);
    expect([...EXPECTED.keys()].filter((path) => path !== "" && !path.includes("."))).toEqual(
      Object.keys(answerFields),
    );
  });

  it("that are allowed come back as they were given", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(parseAnswers(answers)).toEqual({ ok: true, answers });
      }),
    );
  });

  it.each(Object.keys(answerFields))("without %s name it", (key) => {
    const parsed = parseAnswers(without(key));
    expect(parsed).toMatchObject({ ok: false, problems: [{ path: [key] }] });
    if (!parsed.ok) expect(parsed.problems[0]?.message).toMatch(/^missing: expected ./);
  });

  it.each([[null], [[]], ["text"], [7], [true], [[someAnswers()]], [undefined]])(
    "that are no object have the path of the whole: %j",
    (input) => expect(paths(input)).toEqual([""]),
  );
});

describe("a wrong answer is named", () => {
  it.each<[string, unknown]>([
    ["service", "RPP"],
    ["service", null],
    ["submittedOn", "2026-02-30"],
    ["submittedOn", "2026-3-2"],
    ["submittedOn", "2026-03-02T00:00:00Z"],
    ["submittedOn", 20260302],
    ["dateOfBirth", "1900-02-29"],
    ["dateOfBirth", "2026-03-03"],
    ["citizenship", "ZZ"],
    ["citizenship", "uz"],
    ["kaztest", null],
    ["kaztest", [6, 12]],
    ["spouseAccompanying", "true"],
    ["spouseAccompanying", 1],
    ["minorChildren", 21],
    ["minorChildren", -1],
    ["minorChildren", 1.5],
    ["minorChildren", "1"],
    ["closeRelativeInKazakhstan", null],
    ["education", "Bachelor"],
    ["educationInKazakhstan", null],
    ["educationField", "11"],
    ["educationField", "1"],
    ["educationField", 7],
    ["russianLevel", "a1"],
    ["englishCertificate", "ielts"],
    ["jobs", null],
    ["jobs", {}],
    ["professionalLicence", "no"],
    ["jobOffer", null],
    ["settlementRegion", "KZ-12"],
    ["settlementRegion", "10"],
    ["lawfulStayMonths", 601],
    ["lawfulStayMonths", null],
    ["housing", "rent"],
    ["fundsTenge", -1],
    ["fundsTenge", 0.5],
    ["fundsTenge", "5709000"],
    ["fundsTenge", Number.POSITIVE_INFINITY],
    ["unexpungedConviction", null],
    ["deportedOn", "2026-03-03"],
    ["deportedOn", "never"],
    ["deportedOn", ""],
  ])("%s: %j", (key, value) => expect(paths(withAnswer(key, value))).toEqual([key]));

  it.each<[string, unknown]>([
    ["jobs.0.occupation", oneJob({ occupation: "251" })],
    ["jobs.0.occupation", oneJob({ occupation: 2512 })],
    ["jobs.0.from", oneJob({ from: "2020-13" })],
    ["jobs.0.from", oneJob({ from: "2020-01-01" })],
    ["jobs.0.from", oneJob({ from: null })],
    ["jobs.0.to", oneJob({ to: "2020-00" })],
    ["jobs.0.to", oneJob({ to: undefined })],
    ["jobs.0.documented", oneJob({ documented: "yes" })],
    ["jobs.0", withAnswer("jobs", [null])],
    ["jobs.1.to", withAnswer("jobs", [someJob(), someJob({ to: "x" })])],
    ["kaztest.listeningCorrect", withAnswer("kaztest", { readingCorrect: 40 })],
    [
      "kaztest.listeningCorrect",
      withAnswer("kaztest", { listeningCorrect: 21, readingCorrect: 0 }),
    ],
    ["kaztest.readingCorrect", withAnswer("kaztest", { listeningCorrect: 20, readingCorrect: 41 })],
    ["englishCertificate.kind", oneCertificate({ score: 5 })],
    ["englishCertificate.kind", oneCertificate({ kind: "cae", score: 5 })],
    ["englishCertificate.score", oneCertificate({ kind: "ielts" })],
    ["englishCertificate.score", oneCertificate({ kind: "ielts", score: 9.5 })],
    ["englishCertificate.score", oneCertificate({ kind: "ielts", score: 6.25 })],
    ["englishCertificate.score", oneCertificate({ kind: "ielts", score: -0.5 })],
    ["englishCertificate.score", oneCertificate({ kind: "toefl-ibt", score: 79.5 })],
    ["englishCertificate.score", oneCertificate({ kind: "toefl-ibt", score: 121 })],
  ])("%s", (path, input) => expect(paths(input)).toEqual([path]));

  it.each([0, -0, 1, 2 ** 53, 1e20])("but funds of %d are whole", (fundsTenge) => {
    expect(paths(withAnswer("fundsTenge", fundsTenge))).toEqual([]);
  });
});

describe("dates and months are compared", () => {
  it.each<[string, object, string[]]>([
    ["a job from the month of submission", { from: "2026-03", to: null }, []],
    ["a job until the month of submission", { from: "2026-01", to: "2026-03" }, []],
    ["a job of one month", { from: "2026-01", to: "2026-01" }, []],
    ["from after submission", { from: "2026-04", to: null }, ["jobs.0.from"]],
    ["to after submission", { from: "2026-01", to: "2026-04" }, ["jobs.0.to"]],
    ["from after to", { from: "2026-02", to: "2026-01" }, ["jobs.0.to"]],
    ["both after submission", { from: "2026-04", to: "2026-05" }, ["jobs.0.from", "jobs.0.to"]],
    [
      "from after submission and after to",
      { from: "2026-04", to: "2026-01" },
      ["jobs.0.from", "jobs.0.to"],
    ],
  ])("%s", (_, change, expected) => expect(paths(oneJob(change))).toEqual(expected));

  it("on the day of submission itself they are allowed", () => {
    expect(
      paths({ ...someAnswers(), dateOfBirth: "2026-03-02", deportedOn: "2026-03-02" }),
    ).toEqual([]);
  });

  it("also when another answer is wrong, each in its place", () => {
    const input = {
      ...someAnswers({ dateOfBirth: "2030-01-01", deportedOn: "2030-01-01" }),
      citizenship: 7,
      jobs: [someJob({ to: "2019-12" }), { ...someJob(), documented: null }],
      housing: "tent",
    };
    expect(paths(input)).toEqual([
      "dateOfBirth",
      "citizenship",
      "jobs.0.to",
      "jobs.1.documented",
      "housing",
      "deportedOn",
    ]);
  });

  it("and not against a submittedOn that cannot be read", () => {
    expect(paths({ ...someAnswers({ dateOfBirth: "2030-01-01" }), submittedOn: "soon" })).toEqual([
      "submittedOn",
    ]);
  });
});

describe("unknown keys", () => {
  it("are named by their full path, after every known key", () => {
    const input = {
      extra: 1,
      ...someAnswers(),
      kaztest: { listeningCorrect: 6, readingCorrect: 12, speaking: 1 },
      jobs: [
        { ...someJob(), salary: 1 },
        { ...someJob(), boss: "x" },
      ],
      englishCertificate: { kind: "ielts", score: 5, when: "2020" },
      deportedOn: "never",
    };
    expect(paths(input)).toEqual([
      "deportedOn",
      "kaztest.speaking",
      "englishCertificate.when",
      "jobs.0.salary",
      "jobs.1.boss",
      "extra",
    ]);
  });

  it.each(["__proto__", "constructor", "toString", "a.b", "0", "Service", "jobs.0"])(
    "%s is one",
    (key) => {
      const input: unknown = JSON.parse(
        `{${JSON.stringify(key)}:1,${JSON.stringify(someAnswers()).slice(1)}`,
      );
      expect(paths(input)).toEqual([key]);
    },
  );
});

describe("for answers with any keys spoilt", () => {
  const junk = fc.anything({ maxDepth: 2, withBigInt: false });
  const spoilt = fc.tuple(
    anyAnswers,
    fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(answerFields)), fc.string()), junk),
  );
  it("problems stand in the order of the questions, and a problem is always named", () => {
    fc.assert(
      fc.property(spoilt, ([answers, change]) => {
        const parsed = parseAnswers({ ...answers, ...change });
        const known = Object.keys(change).filter((key) => Object.hasOwn(answerFields, key));
        if (parsed.ok) {
          expect(Object.keys(change)).toEqual(known);
          return;
        }
        const places = parsed.problems
          .filter(({ message }) => message !== "unknown key")
          .map(({ path }) => Object.keys(answerFields).indexOf(String(path[0])));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        expect(parsed.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
