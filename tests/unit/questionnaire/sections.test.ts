import { describe, expect, it } from "vitest";
import { answerFields } from "@/lib/questionnaire/answers.schema";
import { sectionsBy } from "@/lib/questionnaire/asked-sections";
import { OCCUPATION_TITLES } from "@/lib/questionnaire/occupation-titles";
import { occupationCode, occupationsIn } from "@/lib/questionnaire/occupations";
import { SECTION_KEYS, type SectionKey, sectionAfter } from "@/lib/questionnaire/sections";
import {
  answerText,
  evidenceTitle,
  question,
  sectionTitle,
  wordsIn,
} from "@/lib/questionnaire/words";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { LOCALES } from "@/lib/wording/routing";

/** What nobody types: the person, the certificate, the list of children and the calendar say it. */
const FACT_KEYS = [
  "service",
  "submittedOn",
  "dateOfBirth",
  "citizenship",
  "kaztest",
  "minorChildren",
] as const;

const sectionOf = sectionsBy(RULE_SET_2026);
const listOf = (key: SectionKey) => sectionOf(key).list;
const questions = SECTION_KEYS.flatMap((key) => [
  ...Object.entries(sectionOf(key).fields),
  ...Object.entries(listOf(key)?.fields ?? {}),
]);

const conditions = SECTION_KEYS.flatMap((key) => [
  sectionOf(key).fields,
  listOf(key)?.fields ?? {},
]).flatMap((fields) =>
  Object.entries(fields).flatMap(([name, { when }]) =>
    when === undefined ? [] : [[name, when, fields] as const],
  ),
);

describe("the sections", () => {
  it("ask for every answer that the score reads and that no fact gives, once", () => {
    const fed = questions.flatMap(([, { feeds }]) => (feeds === undefined ? [] : [feeds]));
    const composed = SECTION_KEYS.flatMap((key) => Object.keys(sectionOf(key).composes ?? {}));
    expect([...fed, ...composed, ...FACT_KEYS].toSorted()).toEqual(
      Object.keys(answerFields).toSorted(),
    );
  });

  it("give a value wherever a scored question may not be asked", () => {
    const unasked = questions.filter(([, { feeds, when }]) => feeds !== undefined && when);
    expect(unasked.map(([name, { otherwise }]) => [name, otherwise])).toEqual([
      ["spouseAccompanying", false],
      ["educationField", null],
      ["educationInKazakhstan", false],
      ["lawfulStayMonths", 0],
      ["fundsTenge", 0],
      ["deportedOn", null],
    ]);
  });

  it("never use one name for two questions", () => {
    const names = questions.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(conditions)(
    "ask %s after the question that it hangs on",
    (name, { field, is }, fields) => {
      const names = Object.keys(fields);
      expect(names.indexOf(field)).toBeLessThan(names.indexOf(name));
      for (const answer of is) expect(fields[field]?.read.safeParse(answer).success).toBe(true);
    },
  );

  it("carry every criterion that the applicant's own answers give points for", () => {
    const carried = questions.flatMap(([, { criteria = [] }]) => criteria);
    const elsewhere = ["age", "children", "kazakh"];
    const all = RULE_SET_2026.criteria.map(({ key }) => key);
    expect([...carried, ...elsewhere].toSorted()).toEqual(all.toSorted());
  });

  it("follow one another to the end", () => {
    expect(sectionAfter("identity")).toBe("addresses");
    expect(sectionAfter("record")).toBeNull();
  });
});

describe.each(LOCALES)("the wording in %s", (locale) => {
  const words = wordsIn(locale);

  it.each(SECTION_KEYS)("names the section %s and its documents", (key) => {
    expect(sectionTitle(key, words)).not.toBe("");
    expect(words.the(`sections.${key}.lead`)).not.toBe("");
    for (const { supports } of sectionOf(key).evidence) evidenceTitle(supports, words);
    const list = listOf(key);
    const texts = list ? ["heading", "lead", "add", "entry", "remove"] : [];
    for (const text of texts) expect(words.the(`lists.${list?.key}.${text}`)).not.toBe("");
  });

  it.each(questions)("puts the question %s and each of its choices", (name, field) => {
    expect(question(name, words)).not.toBe("");
    const options = "options" in field.control ? field.control.options : [];
    for (const option of options) expect(answerText(name, field, option, words)).not.toBe("");
    expect(words.the(`errors.${field.wrong ?? "invalid"}`)).not.toBe("");
  });

  it("says why for every question that is always asked", () => {
    const details = /^(document|birth|current|graduation|under)/;
    for (const key of SECTION_KEYS) {
      for (const [name, { when, optional }] of Object.entries(sectionOf(key).fields)) {
        if (when || optional || details.test(name)) continue;
        expect(words.at(`fields.${name}.why`), name).not.toBeNull();
      }
    }
  });
});

describe("occupations", () => {
  it("offer all that are in demand", () => {
    const offered = occupationsIn("en").map(({ code }) => code);
    expect(offered).toEqual(expect.arrayContaining(RULE_SET_2026.occupationsInDemand.isco08));
    expect(new Set(offered).size).toBe(offered.length);
  });

  it.each(LOCALES)("are titled in %s, each differently", (locale) => {
    const titles = OCCUPATION_TITLES.map((row) => row[locale]);
    expect(titles).not.toContain("");
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each([
    ["2512 Software developers", "2512"],
    ["2512", "2512"],
    [" 9999 anything", "9999"],
    ["software DEVELOPERS", "2512"],
    ["Сварщики и газорезчики", "7212"],
    ["25123", null],
    ["developer", null],
    ["", null],
  ])("read %o as %o", (typed, code) => {
    expect(occupationCode(typed)).toBe(code);
  });
});
