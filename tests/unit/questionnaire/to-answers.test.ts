import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/assessment/assess";
import { Answers } from "@/lib/questionnaire/answers.schema";
import { sectionsBy } from "@/lib/questionnaire/asked-sections";
import { Draft, type Typed } from "@/lib/questionnaire/draft.schema";
import type { Field, Fields } from "@/lib/questionnaire/field";
import { listOf, SECTION_KEYS, type SectionKey } from "@/lib/questionnaire/sections";
import { type Facts, toAnswers as readAnswers } from "@/lib/questionnaire/to-answers";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { aCompleteDraft, someFacts } from "../../factories/questionnaire-draft";

const sectionOf = sectionsBy(RULE_SET_2026);
const toAnswers = (draft: Draft, facts: Facts) => readAnswers(draft, facts, sectionOf);

describe("toAnswers", () => {
  it("reads what was typed as the score reads it", () => {
    expect(toAnswers(aCompleteDraft(), someFacts())).toEqual({
      ok: true,
      answers: {
        service: "rpp",
        submittedOn: "2026-03-02",
        dateOfBirth: "1991-05-17",
        citizenship: "UZ",
        kaztest: { listeningCorrect: 14, readingCorrect: 28 },
        spouseAccompanying: true,
        minorChildren: 2,
        closeRelativeInKazakhstan: false,
        education: "bachelor",
        educationInKazakhstan: false,
        educationField: "07",
        russianLevel: "B2",
        englishCertificate: { kind: "ielts", score: 6.5 },
        jobs: [
          { occupation: "2142", from: "2019-03", to: null, documented: true },
          { occupation: "5120", from: "2015-02", to: "2018-11", documented: false },
        ],
        professionalLicence: false,
        jobOffer: false,
        settlementRegion: "KZ-10",
        lawfulStayMonths: 14,
        housing: "lease",
        fundsTenge: 5_800_000,
        unexpungedConviction: false,
        deportedOn: null,
      },
    });
  });

  it("forgets what was typed under a question that is no longer asked", () => {
    const draft = aCompleteDraft({
      family: { maritalStatus: "divorced", spouseAccompanying: "yes" },
      education: { education: "secondary", educationField: "07" },
      languages: { knowsLanguages: "no" },
      work: { hasWorked: "no" },
      stay: { hasStayed: "no", lawfulStayMonths: "500" },
    });
    const scored = toAnswers(draft, someFacts());
    expect(scored.ok && scored.answers).toMatchObject({
      spouseAccompanying: false,
      educationField: null,
      russianLevel: "none",
      englishCertificate: null,
      jobs: [],
      lawfulStayMonths: 0,
    });
  });

  it("takes the level of Russian and the certificate of English from their entries alone", () => {
    const draft = aCompleteDraft();
    const items = [
      { id: "a", version: 1, typed: { language: "uz", languageLevel: "C2" } },
      { id: "b", version: 1, typed: { language: "en", languageLevel: "C1", englishKind: "none" } },
    ];
    const languages = { ...draft.languages, items, typed: { knowsLanguages: "yes" } };
    const scored = toAnswers(Draft.parse({ ...draft, languages }), someFacts());
    expect(scored.ok && scored.answers).toMatchObject({
      russianLevel: "none",
      englishCertificate: null,
    });
  });

  it("reads a draft of when languages were two questions as it scored then", () => {
    const old = { russianLevel: "B2", englishKind: "ielts", ieltsScore: "6,5", toeflScore: "" };
    const draft = Draft.parse({
      languages: { ...aCompleteDraft().languages, typed: old, items: [] },
    });
    expect(draft.languages?.typed).toEqual({ knowsLanguages: "yes" });
    const listed = draft.languages?.items.map(({ typed }) => typed);
    expect(listed).toMatchObject([
      { language: "ru", languageLevel: "B2" },
      { language: "en", englishKind: "ielts", ieltsScore: "6,5" },
    ]);
    const none = { russianLevel: "none", englishKind: "none" };
    const nothing = { typed: none, items: [], version: 1, savedAt: "2026-03-02T05:00:00.000Z" };
    expect(Draft.parse({ languages: nothing }).languages).toMatchObject({
      typed: { knowsLanguages: "no" },
      items: [],
    });
  });

  it("names the sections that are not complete", () => {
    const { health: _, ...draft } = aCompleteDraft({ education: { graduationYear: "1812" } });
    expect(toAnswers(draft, someFacts())).toEqual({
      ok: false,
      incomplete: ["education", "health"],
    });
  });

  it("turns any complete draft into answers that can be scored", () => {
    fc.assert(
      fc.property(anyCompleteDraft, fc.nat({ max: 40 }), (draft, minorChildren) => {
        const items = Object.values(draft).flatMap((section) => section?.items ?? []);
        const evidence = items.filter((_, at) => at % 2 === 0).map(({ id }) => `jobs.${id}`);
        const scored = toAnswers(draft, someFacts({ minorChildren, evidence }));
        if (!scored.ok) throw new Error(`not complete: ${scored.incomplete.join()}`);
        expect(Answers.parse(scored.answers)).toEqual(scored.answers);
        expect(assess(scored.answers, RULE_SET_2026).total).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});

// ── Any draft that the form would call complete ──

const month = fc
  .tuple(fc.integer({ min: 1992, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.boolean())
  .map(([year, at, dotted]) => {
    const two = String(at).padStart(2, "0");
    return dotted ? `${two}.${year}` : `${year}-${two}`;
  });

const OWN: Readonly<Record<string, fc.Arbitrary<string>>> = {
  ieltsScore: fc.integer({ min: 0, max: 18 }).map((halves) => String(halves / 2).replace(".", ",")),
  toeflScore: fc.integer({ min: 0, max: 120 }).map(String),
  lawfulStayMonths: fc.integer({ min: 0, max: 600 }).map(String),
  graduationYear: fc.integer({ min: 1995, max: 2026 }).map(String),
  documentIssuedOn: fc.constantFrom("2019-01-31", "2026-03-02"),
  documentValidUntil: fc.constantFrom("2026-03-02", "2031-12-31"),
  // The end of a stretch lies after every possible beginning.
  to: fc.constantFrom("2026-01", "03.2026"),
  // Ten years without a gap.
  homeFrom: fc.constantFrom("1995-02", "03.2015"),
  homeTo: fc.constantFrom("2026-01", "03.2026"),
};

function typedFor(name: string, { control }: Field): fc.Arbitrary<string> {
  switch (control.kind) {
    case "yes-no":
      return fc.constantFrom("yes", "no");
    case "choice":
    case "select":
      return fc.constantFrom(...control.options);
    case "country":
      return fc.constantFrom("UZ", "CN", "XX");
    case "region":
      return fc.constantFrom("KZ-10", "KZ-71", "KZ-79");
    case "language":
      return fc.constantFrom("ru", "en", "uz");
    case "occupation":
      return fc.constantFrom("2142", "5120 Повара", "Software developers", "0110", "Мейіргерлер");
    case "date":
      return OWN[name] ?? fc.constantFrom("2001-02-28", "2024-02-29", "2026-03-02");
    case "month":
      return OWN[name] ?? month;
    case "whole":
      return OWN[name] ?? fc.integer({ min: 0, max: 10 ** 12 }).map(String);
    case "score":
      return OWN[name] ?? fc.constant("0");
    default:
      return fc.constantFrom("текст", " Ә ", "x".repeat(control.most));
  }
}

const typedIn = (fields: Fields): fc.Arbitrary<Typed> =>
  fc
    .record(Object.fromEntries(Object.entries(fields).map(([k, field]) => [k, typedFor(k, field)])))
    .map((typed) => typed as Typed);

const sectionDraft = (key: SectionKey) =>
  fc.record({
    typed: typedIn(sectionOf(key).fields),
    items: fc
      .uniqueArray(typedIn(listOf(key)?.fields ?? {}), {
        minLength: 1,
        maxLength: 4,
        selector: (typed) => typed[listOf(key)?.unique ?? ""] ?? typed,
      })
      .map((entries) => entries.map((typed, at) => ({ id: `e${at}`, typed, version: 1 }))),
    version: fc.constant(1),
    savedAt: fc.constant("2026-03-02T05:00:00.000Z"),
  });

const anyCompleteDraft: fc.Arbitrary<Draft> = fc.record(
  Object.fromEntries(SECTION_KEYS.map((key) => [key, sectionDraft(key)])),
);
