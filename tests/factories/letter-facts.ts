import fc from "fast-check";
import { RegionCode } from "@/lib/identity/regions";
import type { LetterFacts } from "@/lib/notification/facts.schema";
import type { HelpFacts } from "@/lib/notification/help.schema";

/** An admission with two minors, as it is most often issued. */
export const someFacts = (given: Partial<LetterFacts> = {}): LetterFacts => ({
  version: 2,
  number: "KZ-10/2026/000123",
  code: "ABCDEFGHJKMNPQRS",
  caseNumber: "KZ-2026-000417",
  outcome: "admission",
  service: "rpp",
  region: "KZ-10",
  issuedOn: "2026-04-20",
  validUntil: "2027-04-20",
  applicant: {
    latinName: "QAHARMAN ǴALYMJAN",
    cyrillicName: "Қаһарман Ғалымжан Әділұлы",
    dateOfBirth: "1990-05-06",
    citizenship: "UZ",
    documentNumber: "FA1234567",
    iin: "900506300012",
  },
  minors: [
    { latinName: "QAHARMAN AIZERE", cyrillicName: "Қаһарман Айзере", dateOfBirth: "2018-01-02" },
    { latinName: "QAHARMAN OLJAS", cyrillicName: "Қаһарман Олжас", dateOfBirth: "2020-11-30" },
  ],
  test: { listening: 15, reading: 31, listeningOf: 20, readingOf: 40 },
  points: { total: 530, threshold: 400 },
  reasons: {
    kk: ["Қазақ тілі тесті тапсырылды.", "Әңгімелесу оң нәтижемен аяқталды."],
    ru: ["Тест по казахскому языку сдан.", "Собеседование завершилось положительно."],
    en: ["The Kazakh test is passed.", "The interview ended with a positive result."],
  },
  help: null,
  again: null,
  complaint: { months: 3, earliestEnd: "2026-07-20" },
  ruleSetId: "2026-illustrative",
  ruleSetHash: `sha256:${"0123456789abcdef".repeat(4)}`,
  approvedBy: "Сәуле Ахметова",
  isDemo: false,
  ...given,
});

const word = (first: string, rest: string) =>
  fc
    .tuple(
      fc.constantFrom(...first),
      fc.array(fc.constantFrom(...rest), { minLength: 2, maxLength: 14 }),
    )
    .map(([head, tail]) => head + tail.join(""));

const cyrillic = word(
  "АӘБВГҒДЕЖЗИКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЫІЮЯ",
  "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
);
const latin = word("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ABCDEFGHIJKLMNOPQRSTUVWXYZŞĞÜÖÄ'-");
const words = (one: fc.Arbitrary<string>, most: number) =>
  fc.array(one, { minLength: 2, maxLength: most }).map((many) => many.join(" "));
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: length, maxLength: length });
const day = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2028-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const count = fc.integer({ min: 0, max: 1_000 });
const lines = fc.array(words(cyrillic, 12), { minLength: 1, maxLength: 5 });

const named = { latinName: words(latin, 4), cyrillicName: words(cyrillic, 4), dateOfBirth: day };

/** What a refusal for points tells: three ways of every length, and more in the portal. */
export const someHelp = (given: Partial<HelpFacts> = {}): HelpFacts => ({
  threshold: 400,
  stops: [],
  onDay: null,
  ways: [
    {
      changes: [
        { key: "jobDocuments", job: { occupation: "2142", from: "2014-01", to: "2020-12" } },
      ],
      total: 430,
    },
    {
      changes: [
        { key: "settlementRegion", regions: ["KZ-10", "KZ-11", "KZ-39", "KZ-55", "KZ-59"] },
        { key: "english", ielts: 6.5, toefl: 79 },
      ],
      total: 410,
    },
    {
      changes: [
        { key: "housing", kinds: ["lease", "own"] },
        { key: "funds", tenge: 5_709_000 },
        { key: "kazakh", listening: 14, listeningOf: 20, reading: 28, readingOf: 40 },
      ],
      total: 400,
    },
  ],
  more: 17,
  mostChanges: 4,
  ...given,
});

/** Facts of any letter, with names that no wording knows. */
export const letterFacts: fc.Arbitrary<LetterFacts> = fc.record({
  version: fc.constant(2),
  help: fc.constantFrom(null, someHelp()),
  again: fc.option(fc.record({ from: fc.option(day), until: day })),
  number: digits(6).map((n) => `KZ-10/2026/${n}`),
  code: fc.string({
    unit: fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
    minLength: 16,
    maxLength: 16,
  }),
  caseNumber: digits(6).map((n) => `KZ-2026-${n}`),
  outcome: fc.constantFrom("admission", "refusal"),
  service: fc.constantFrom("rpp", "kandas"),
  region: fc.constantFrom(...RegionCode.options),
  issuedOn: day,
  validUntil: fc.option(day),
  applicant: fc.record({
    ...named,
    citizenship: fc.constantFrom("UZ", "CN", "MN", "RU", "DE", "XX"),
    documentNumber: digits(7).map((n) => `FA${n}`),
    iin: fc.option(digits(12)),
  }),
  minors: fc.array(fc.record(named), { maxLength: 4 }),
  test: fc.option(
    fc.record({
      listening: count,
      reading: count,
      listeningOf: count,
      readingOf: count,
    }),
  ),
  points: fc.option(fc.record({ total: count, threshold: count })),
  reasons: fc.record({ kk: lines, ru: lines, en: lines }),
  complaint: fc.record({ months: fc.integer({ min: 1, max: 12 }), earliestEnd: day }),
  ruleSetId: fc.constant("2026-illustrative"),
  ruleSetHash: fc
    .string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 })
    .map((hash) => `sha256:${hash}`),
  approvedBy: words(cyrillic, 3),
  isDemo: fc.boolean(),
});
