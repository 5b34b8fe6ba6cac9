import { describe, expect, it } from "vitest";
import { sectionsBy } from "@/lib/questionnaire/asked-sections";
import { checkFields, checkSection, sectionStatus } from "@/lib/questionnaire/section-check";
import type { SectionKey } from "@/lib/questionnaire/sections";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { aCompleteDraft, TYPED } from "../../factories/questionnaire-draft";

const sectionOf = sectionsBy(RULE_SET_2026);
const dates = { today: "2026-03-02", dateOfBirth: "1991-05-17" };
const problemsOf = (key: SectionKey, typed: Record<string, string>) =>
  checkFields(sectionOf(key).fields, { ...TYPED[key], ...typed }, dates).problems;
const problemsOfEntry = (key: SectionKey, typed: Record<string, string>) =>
  checkFields(sectionOf(key).list?.fields ?? {}, typed, dates).problems;

describe("a page's check", () => {
  it.each([
    ["identity", { documentIssuedOn: "2026-03-03" }, "documentIssuedOn", "late"],
    ["identity", { documentIssuedOn: "1991-05-16" }, "documentIssuedOn", "before-birth"],
    ["identity", { documentIssuedOn: "31.02.2020" }, "documentIssuedOn", "date"],
    ["identity", { documentValidUntil: "2026-03-01" }, "documentValidUntil", "over"],
    ["identity", { documentIssuedOn: "2026-03-02", documentValidUntil: "2026-03-02" }, null, null],
    ["education", { education: "college" }, "education", "invalid"],
    ["education", { graduationYear: "2027" }, "graduationYear", "late"],
    ["education", { graduationYear: "12" }, "graduationYear", "year"],
    ["stay", { lawfulStayMonths: "601" }, "lawfulStayMonths", "stay-months"],
    ["funds", { fundsTenge: "-5" }, "fundsTenge", "whole"],
    ["funds", { fundsTenge: "5 млн" }, "fundsTenge", "whole"],
    ["record", { wasDeported: "yes", deportedOn: "2026-03-03" }, "deportedOn", "late"],
    ["health", { listedDisease: "" }, "listedDisease", "missing"],
    ["housing", { housing: "none", housingAddress: "" }, null, null],
  ] as const)("of %s with %o says %s: %s", (key, typed, field, code) => {
    expect(problemsOf(key, typed)).toEqual(field === null ? [] : [{ field, code }]);
  });

  it.each([
    [{ englishKind: "ielts", ieltsScore: "6.3" }, "ieltsScore", "ielts"],
    [{ englishKind: "ielts", ieltsScore: "9.5" }, "ieltsScore", "ielts"],
    [{ englishKind: "toefl-ibt", toeflScore: "120.5" }, "toeflScore", "toefl"],
    [{ englishKind: "none", toeflScore: "nonsense" }, null, null],
  ] as const)("of a language's certificate %o says %s: %s", (typed, field, code) => {
    const found = problemsOfEntry("languages", { language: "en", languageLevel: "B2", ...typed });
    expect(found).toEqual(field === null ? [] : [{ field, code }]);
  });

  it("asks for a follow-up only where its question is asked itself", () => {
    const typed = { language: "ru", languageLevel: "A1", englishKind: "ielts", ieltsScore: "?" };
    expect(problemsOfEntry("languages", typed)).toEqual([]);
  });
});

describe("a section with a list", () => {
  const work = sectionOf("work");
  const draft = aCompleteDraft().work;
  if (draft === undefined) throw new Error("the factory has a work section");

  it("wants at least one entry", () => {
    const { problems } = checkSection(work, { ...draft, items: [] }, dates);
    expect(problems).toEqual([{ field: "jobs", code: "list-empty" }]);
  });

  it("names the entry that is not finished", () => {
    const [first] = draft.items;
    const broken = {
      id: "b",
      version: 1,
      typed: { ...first?.typed, stillThere: "no", to: "2018-01" },
    };
    const checked = checkSection(work, { ...draft, items: [broken] }, dates);
    expect(checked.problems).toEqual([{ field: "jobs.b", code: "item-incomplete" }]);
    expect(checked.items[0]?.problems).toEqual([{ field: "to", code: "backwards" }]);
  });

  it("asks for none where the person never worked", () => {
    const none = { ...draft, typed: { hasWorked: "no" } };
    expect(checkSection(work, none, dates)).toEqual({
      values: { hasWorked: false },
      problems: [],
      items: [],
    });
  });

  it("is empty, begun or complete", () => {
    expect(sectionStatus(work, undefined, dates)).toBe("empty");
    expect(sectionStatus(work, { ...draft, items: [] }, dates)).toBe("started");
    expect(sectionStatus(work, draft, dates)).toBe("complete");
  });
});

describe("a list in which each entry stands once", () => {
  it("refuses the second of two entries for one language, and says where", () => {
    const draft = aCompleteDraft().languages;
    if (draft === undefined) throw new Error("the factory has languages");
    const again = { id: "again", version: 2, typed: { language: "ru", languageLevel: "C1" } };
    const twice = { ...draft, items: [...draft.items, again] };
    const checked = checkSection(sectionOf("languages"), twice, dates);
    expect(checked.problems).toEqual([{ field: "languages.again", code: "item-incomplete" }]);
    expect(checked.items.map(({ problems }) => problems)).toEqual([
      [],
      [],
      [{ field: "language", code: "twice" }],
    ]);
    expect(sectionStatus(sectionOf("languages"), draft, dates)).toBe("complete");
  });
});
