import { describe, expect, it } from "vitest";
import { certificationOf, countriesBy } from "@/lib/documents/certification";
import { COUNTRIES_WITH_NOTES, lineOf, namedIssuer, notesOn } from "@/lib/documents/checklist";
import { PAPER_NAMES, PAPERS, paperOf } from "@/lib/documents/papers";
import { COUNTRY_CODES } from "@/lib/identity/countries";
import { SECTION_KEYS, sectionOf } from "@/lib/questionnaire/sections";
import { evidenceTitle, wordsIn } from "@/lib/questionnaire/words";
import { LOCALES } from "@/lib/wording/routing";

const ON = "2026-11-22";
const asked = SECTION_KEYS.flatMap((key) => {
  const { evidence, list } = sectionOf(key);
  return [...evidence.map(({ supports }) => supports), ...(list?.evidence ? [list.key] : [])];
});

describe("what a country's public documents need", () => {
  it("is said of every country of the list, once", () => {
    const groups = Object.values(countriesBy(ON)).flat();
    expect(groups.toSorted()).toEqual(COUNTRY_CODES.filter((code) => code !== "KZ"));
    expect(new Set(groups).size).toBe(groups.length);
  });

  it.each([
    ["UZ", "convention"],
    ["RU", "convention"],
    ["TM", "convention"],
    ["UA", "apostille"],
    ["CN", "apostille"],
    ["MN", "apostille"],
    ["TR", "apostille"],
    ["IN", "apostille"],
    ["DE", "apostille"],
    ["US", "apostille"],
    ["AF", "legalisation"],
    ["IR", "legalisation"],
  ])("of %s: %s", (country, kind) => {
    expect(certificationOf(country, ON)?.kind).toBe(kind);
  });

  it("follows the day on which a country's apostille begins", () => {
    expect(certificationOf("VN", "2026-09-10")?.kind).toBe("legalisation");
    expect(certificationOf("VN", "2026-09-11")).toMatchObject({
      kind: "apostille",
      since: "2026-09-11",
    });
    expect(certificationOf("CN", "2023-11-06")?.kind).toBe("legalisation");
  });

  it("claims no more than what was looked at: nothing of it is said to be law", () => {
    const all = COUNTRY_CODES.flatMap((code) => certificationOf(code, ON) ?? []);
    const notes = COUNTRIES_WITH_NOTES.flatMap((code) => notesOn(code));
    const statuses = [...all, ...notes].map(({ provenance }) => provenance.status);
    expect(new Set(statuses)).toEqual(new Set(["press", "illustrative"]));
  });
});

describe("the papers", () => {
  it("are exactly those that the questionnaire asks for", () => {
    expect(asked.toSorted()).toEqual(PAPER_NAMES.toSorted());
  });

  it("have a name in every language", () => {
    for (const locale of LOCALES)
      for (const paper of PAPER_NAMES) expect(evidenceTitle(paper, wordsIn(locale))).not.toBe("");
  });

  it("need nothing where Kazakhstan issues them", () => {
    for (const paper of PAPER_NAMES.filter((name) => PAPERS[name] === "local")) {
      expect(lineOf(paper, "AF", ON)).toMatchObject({
        issuer: "KZ",
        certification: null,
        translation: "none",
        notes: [],
      });
    }
  });

  it("of a job follow the country of the job, and a passport is never certified", () => {
    const item = { id: "k3x", typed: { jobCountry: "RU" }, version: 1 };
    const section = { typed: {}, items: [item], version: 1, savedAt: "2026-03-02T00:00:00Z" };
    const draft = { work: section };
    expect(namedIssuer("jobs.k3x", draft)).toBe("RU");
    expect(namedIssuer("jobs.other", draft)).toBeNull();
    expect(lineOf("jobs.k3x", "IR", ON, "RU")).toMatchObject({
      issuer: "RU",
      translation: "unless-russian",
    });
    expect(lineOf("identity", "IR", ON)).toMatchObject({ certification: null, translation: "due" });
    expect(paperOf("kaztest")).toBeNull();
  });

  it("of a school in Kazakhstan need nothing", () => {
    const typed = { educationInKazakhstan: "yes" };
    const draft = { education: { typed, items: [], version: 1, savedAt: "2026-03-02T00:00:00Z" } };
    const line = lineOf("education", "DE", ON, namedIssuer("education", draft));
    expect(line).toMatchObject({ issuer: "KZ", certification: null, translation: "none" });
  });
});

describe("notes on a country", () => {
  it("stand for the countries that most applicants come from, and for who has none", () => {
    const likely = "UZ RU CN KG MN TM TJ TR IR AF IN UA DE US XX".split(" ");
    expect(COUNTRIES_WITH_NOTES.toSorted()).toEqual(likely.toSorted());
  });

  it.each(COUNTRIES_WITH_NOTES)("of %s speak three languages and are about a paper", (country) => {
    const about = [...PAPER_NAMES, "departure", "all"];
    for (const { text, ...note } of notesOn(country)) {
      expect(about).toContain(note.about);
      expect(new Set(Object.values(text)).size).toBe(3);
      expect(text.kk).toMatch(/[әіңғүұқөһ]/i);
      expect(text.en).not.toMatch(/[а-я]/i);
    }
  });
});
