import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeText } from "@/lib/assessment/change-text";
import { region } from "@/lib/identity/regions";
import { LetterFacts } from "@/lib/notification/facts.schema";
import { groupedCode, type Letter, letterOf } from "@/lib/notification/letter";
import { countryName } from "@/lib/wording/country-names";
import { formatDate } from "@/lib/wording/format";
import { MESSAGES } from "@/lib/wording/messages";
import { LOCALES, type Locale } from "@/lib/wording/routing";
import { letterFacts, someFacts, someHelp } from "../../factories/letter-facts";

const URL = "https://qonys.example";

const allText = ({ sections, verification, ...letter }: Letter): string =>
  [
    letter.country,
    letter.issuer,
    letter.title,
    letter.outcome,
    letter.number,
    letter.date,
    letter.caseNumber,
    letter.approved,
    letter.basis,
    letter.sources,
    letter.demo ?? "",
    ...Object.values(verification),
    ...sections.flatMap(({ heading, paragraphs, points }) => [heading, ...paragraphs, ...points]),
  ].join("\n");

/** Every value that a letter must say, in the words of its language. */
function mustSay(facts: LetterFacts, locale: Locale): readonly string[] {
  const { applicant, minors, test, points, validUntil } = facts;
  const people = [applicant, ...minors];
  const date = (day: string) => formatDate(day, locale);
  return [
    facts.number,
    facts.caseNumber,
    groupedCode(facts.code),
    region(facts.region).akimatBody[locale],
    date(facts.issuedOn),
    date(facts.complaint.earliestEnd),
    ...people.flatMap((person) => [
      person.latinName,
      person.cyrillicName,
      date(person.dateOfBirth),
    ]),
    countryName(applicant.citizenship, locale),
    applicant.documentNumber,
    ...(applicant.iin === null ? [] : [applicant.iin]),
    ...(validUntil === null ? [] : [date(validUntil)]),
    ...Object.values(test ?? {}).map(String),
    ...Object.values(points ?? {}).map(String),
    ...facts.reasons[locale],
    ...(facts.help?.ways ?? []).flatMap(({ changes, total }) => [
      ...changes.map((change) => changeText(change, locale)),
      String(total),
    ]),
    ...(facts.again === null ? [] : [date(facts.again.until)]),
    ...(facts.again?.from ? [date(facts.again.from)] : []),
    facts.ruleSetId,
    facts.ruleSetHash,
    facts.approvedBy,
  ];
}

const wordsOf = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];

describe("a letter", () => {
  it("says every fact, in each language", () => {
    fc.assert(
      fc.property(letterFacts, fc.constantFrom(...LOCALES), (facts, locale) => {
        const text = allText(letterOf(facts, locale, URL));
        for (const fact of mustSay(facts, locale)) expect(text).toContain(fact);
      }),
    );
  });

  it("has no word that comes from neither its facts nor the wording: no other name can slip in", () => {
    fc.assert(
      fc.property(letterFacts, fc.constantFrom(...LOCALES), (facts, locale) => {
        const known = new Set([
          ...wordsOf(JSON.stringify(MESSAGES[locale].letter.document)),
          ...wordsOf(JSON.stringify(MESSAGES[locale].ways.letter)),
          ...mustSay(facts, locale).flatMap(wordsOf),
          ...wordsOf(`${URL}/${locale}/verify`),
        ]);
        const strange = wordsOf(allText(letterOf(facts, locale, URL))).filter(
          (word) => !known.has(word),
        );
        expect(strange).toEqual([]);
      }),
    );
  });

  it("is the same for the same facts", () => {
    const facts = someFacts();
    for (const locale of LOCALES) {
      expect(allText(letterOf(facts, locale, URL))).toBe(allText(letterOf(facts, locale, URL)));
    }
  });

  it("says the refusal where it refuses, and only an admission has a last day", () => {
    const refusal = someFacts({ outcome: "refusal", validUntil: null });
    expect(letterOf(refusal, "en", URL).outcome).toMatch(/^Refusal/);
    expect(allText(letterOf(refusal, "en", URL))).not.toContain("valid until");
    expect(allText(letterOf(someFacts(), "en", URL))).toContain("valid until 20 April 2027");
  });

  it.each([
    ["kk", "3 ай ішінде"],
    ["ru", "в течение 3 месяцев"],
    ["en", "within 3 months"],
  ] as const)(
    "tells in %s how long and until when at the earliest one can complain",
    (locale, term) => {
      const text = allText(letterOf(someFacts(), locale, URL));
      expect(text).toContain(term);
      expect(text).toContain(formatDate("2026-07-20", locale));
      expect(text).not.toContain("г..");
    },
  );

  it("says which values are not law, and what is a demo", () => {
    expect(letterOf(someFacts(), "en", URL).sources).toContain("illustrative");
    expect(letterOf(someFacts(), "en", URL).demo).toBeNull();
    expect(letterOf(someFacts({ isDemo: true }), "en", URL).demo).toMatch(/^DEMO/);
  });

  it("leads to the verification by its code alone", () => {
    const { verifyUrl } = letterOf(someFacts(), "kk", URL);
    expect(verifyUrl).toBe("https://qonys.example/verify/ABCDEFGHJKMNPQRS");
  });

  it("leaves out what did not happen", () => {
    const bare = someFacts({ test: null, points: null, minors: [] });
    const { results, minors } = MESSAGES.en.letter.document;
    const headings = letterOf(bare, "en", URL).sections.map(({ heading }) => heading);
    expect(headings).not.toContain(results.heading);
    expect(headings).not.toContain(minors.heading);
  });
});

describe("a refusal that helps", () => {
  const title = { kk: "Депортация", ru: "Депортация", en: "Deported too recently" };
  const refusal = (help: Partial<LetterFacts["help"]>, locale: Locale = "en") => {
    const facts = someFacts({
      outcome: "refusal",
      validUntil: null,
      help: someHelp({ ...help }),
      again: { from: "2026-04-20", until: "2026-12-31" },
    });
    return allText(letterOf(facts, locale, URL));
  };

  it("names the shortest ways with their points, and promises nothing", () => {
    const text = refusal({});
    expect(text).toContain(
      "To settle in one of these regions: Abai Region, Akmola Region, Kostanay Region, Pavlodar Region, North Kazakhstan Region + English: IELTS 6.5 or TOEFL iBT 79, or higher: 410 of 400 points.",
    );
    expect(text).toContain("17 more ways stand in the portal");
    expect(text).toContain("this is no promise");
    expect(text).toContain("from 20 April 2026 to 31 December 2026");
  });

  it("says of a stop what ends it: a day, a new result, or nothing", () => {
    const day = "2028-06-15";
    const onDay = { day, total: 460, isEnough: true };
    const text = refusal({ stops: [{ title, lifts: "on-day", day }], onDay, ways: [], more: 0 });
    expect(text).toContain("Deported too recently: from 15 June 2028 this no longer stands");
    expect(text).toContain("On 15 June 2028, with the same answers, it would have been 460 of 400");
    const never = refusal({ stops: [{ title, lifts: "never" }], ways: [], more: 0 });
    expect(never).toContain("no other answer makes up for this");
    expect(never).not.toContain("any one of these would have been enough");
    const changeable = refusal({ stops: [{ title, lifts: "by-change" }] });
    expect(changeable).toContain("a new result can change this");
  });

  it("says so when nothing within reach was enough, and when there is no day to apply again", () => {
    expect(refusal({ ways: [], more: 0 })).toContain(
      "No 4 changes together would have been enough",
    );
    const facts = someFacts({ again: { from: null, until: "2026-12-31" } });
    const text = allText(letterOf(facts, "en", URL));
    expect(text).toContain("last day for new applications is 31 December 2026");
  });

  it("leaves a letter of before as it was", () => {
    const { help: _, again: __, ...before } = someFacts({ version: 1 });
    const facts = LetterFacts.parse(before);
    expect(letterOf(facts, "kk", URL).sections).toEqual(letterOf(someFacts(), "kk", URL).sections);
  });
});
