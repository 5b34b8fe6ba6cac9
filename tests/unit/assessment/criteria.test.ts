import { describe, expect, it } from "vitest";
import { assess } from "@/lib/assessment/assess";
import { REGIONS } from "@/lib/identity/regions";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { CriterionKey } from "@/lib/rules/criteria.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { someAnswers } from "@/tests/factories/answers";

const points = (key: CriterionKey, given: Partial<Answers>) =>
  assess(someAnswers(given), RULE_SET_2026).criteria[key];

describe("age, completed on the anniversary", () => {
  it.each([
    ["2026-03-02", 0],
    ["2008-03-03", 0],
    ["2008-03-02", 80],
    ["2001-03-03", 80],
    ["2001-03-02", 120],
    ["1991-03-03", 120],
    ["1991-03-02", 100],
    ["1981-03-03", 100],
    ["1981-03-02", 60],
    ["1971-03-03", 60],
    ["1971-03-02", 30],
    ["1963-03-03", 30],
    ["1963-03-02", 10],
    ["1906-03-02", 10],
  ])("born on %s: %i", (dateOfBirth, expected) => {
    expect(points("age", { dateOfBirth })).toBe(expected);
  });

  it.each([
    ["2026-02-28", 0],
    ["2026-03-01", 80],
  ])(
    "someone born on 29 February 2008 is 18 from 1 March: %s gives %i",
    (submittedOn, expected) => {
      expect(points("age", { dateOfBirth: "2008-02-29", submittedOn })).toBe(expected);
    },
  );

  it("and on 29 February itself in leap years", () => {
    const born = { dateOfBirth: "2004-02-29" };
    expect(points("age", { ...born, submittedOn: "2028-02-28" })).toBe(80);
    expect(points("age", { ...born, submittedOn: "2029-02-28" })).toBe(80);
    expect(points("age", { ...born, submittedOn: "2029-03-01" })).toBe(120);
  });
});

describe("points of a yes", () => {
  it.each([
    ["spouse", "spouseAccompanying", 20],
    ["relativeInKazakhstan", "closeRelativeInKazakhstan", 20],
    ["jobOffer", "jobOffer", 40],
    ["licence", "professionalLicence", 20],
  ] as const)("%s", (key, answer, expected) => {
    expect(points(key, { [answer]: true })).toBe(expected);
    expect(points(key, { [answer]: false })).toBe(0);
  });
});

describe("children", () => {
  it.each([
    [0, 0],
    [1, 10],
    [3, 30],
    [4, 40],
    [5, 40],
    [20, 40],
  ])("%i: %i", (minorChildren, expected) => {
    expect(points("children", { minorChildren })).toBe(expected);
  });
});

describe("education", () => {
  it.each([
    ["none", 0, 0],
    ["secondary", 40, 0],
    ["vocational", 80, 30],
    ["bachelor", 110, 30],
    ["master", 125, 30],
    ["doctorate", 140, 30],
  ] as const)("%s: level %i, studied here and field in demand %i", (education, level, more) => {
    const given = { education, educationInKazakhstan: true, educationField: "07" } as const;
    expect(points("educationLevel", given)).toBe(level);
    expect(points("studiedInKazakhstan", given)).toBe(more);
    expect(points("fieldInDemand", given)).toBe(more);
    expect(points("studiedInKazakhstan", { ...given, educationInKazakhstan: false })).toBe(0);
  });

  it.each([
    ["00", 0],
    ["01", 30],
    ["02", 0],
    ["03", 0],
    ["04", 0],
    ["05", 30],
    ["06", 30],
    ["07", 30],
    ["08", 30],
    ["09", 30],
    ["10", 0],
    [null, 0],
  ] as const)("field %s: %i", (educationField, expected) => {
    expect(points("fieldInDemand", { education: "master", educationField })).toBe(expected);
  });
});

describe("Kazakh, by the lower block", () => {
  it.each([
    [0, 0, 0],
    [20, 11, 0],
    [5, 40, 0],
    [6, 12, 60],
    [6, 40, 60],
    [20, 12, 60],
    [9, 40, 60],
    [20, 19, 60],
    [10, 20, 80],
    [13, 40, 80],
    [20, 27, 80],
    [14, 28, 100],
    [16, 40, 100],
    [20, 33, 100],
    [17, 34, 120],
    [20, 40, 120],
    [17, 33, 100],
    [16, 34, 100],
  ])("%i of 20 and %i of 40: %i", (listeningCorrect, readingCorrect, expected) => {
    expect(points("kazakh", { kaztest: { listeningCorrect, readingCorrect } })).toBe(expected);
  });
});

describe("other languages", () => {
  it.each([
    ["none", 0],
    ["A1", 10],
    ["A2", 20],
    ["B1", 40],
    ["B2", 40],
    ["C1", 40],
    ["C2", 40],
  ] as const)("Russian %s: %i", (russianLevel, expected) => {
    expect(points("russian", { russianLevel })).toBe(expected);
  });

  it.each([
    ["ielts", 4.5, 0],
    ["ielts", 5, 25],
    ["ielts", 6, 25],
    ["ielts", 6.5, 40],
    ["ielts", 9, 40],
    ["toefl-ibt", 9, 0],
    ["toefl-ibt", 34, 0],
    ["toefl-ibt", 35, 25],
    ["toefl-ibt", 78, 25],
    ["toefl-ibt", 79, 40],
    ["toefl-ibt", 120, 40],
  ] as const)("%s %d: %i", (kind, score, expected) => {
    expect(points("english", { englishCertificate: { kind, score } })).toBe(expected);
  });

  it("no English certificate: 0", () => {
    expect(points("english", { englishCertificate: null })).toBe(0);
  });
});

describe("adaptation", () => {
  const most = ["KZ-10", "KZ-11", "KZ-39", "KZ-55", "KZ-59", "KZ-62", "KZ-63"];
  it.each(REGIONS.map(({ code, kind, name }) => [name.en, code, kind] as const))(
    "settling in %s",
    (_, settlementRegion, kind) => {
      const elsewhere = kind === "city" ? 0 : 20;
      expect(points("settlementRegion", { settlementRegion })).toBe(
        most.includes(settlementRegion) ? 50 : elsewhere,
      );
    },
  );

  it.each([
    [0, 0],
    [11, 0],
    [12, 15],
    [35, 15],
    [36, 30],
    [600, 30],
  ])("%i months of lawful stay: %i", (lawfulStayMonths, expected) => {
    expect(points("earlierStay", { lawfulStayMonths })).toBe(expected);
  });

  it.each([
    ["own", 30],
    ["lease", 20],
    ["relative", 10],
    ["none", 0],
  ] as const)("housing %s: %i", (housing, expected) => {
    expect(points("housing", { housing })).toBe(expected);
  });

  it.each([
    [0, 0],
    [2_854_499, 0],
    [2_854_500, 20],
    [5_708_999, 20],
    [5_709_000, 40],
    [1e15, 40],
  ])("%d tenge, against an MRP of 4 325: %i", (fundsTenge, expected) => {
    expect(points("solvency", { fundsTenge })).toBe(expected);
  });

  it("counts funds in the MRP of the rule set", () => {
    const dearer = structuredClone(RULE_SET_2026);
    dearer.parameters.mrp.value = 4_500;
    const { criteria } = assess(someAnswers({ fundsTenge: 5_709_000 }), dearer);
    expect(criteria["solvency"]).toBe(20);
  });
});
