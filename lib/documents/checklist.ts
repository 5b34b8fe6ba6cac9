import type { LocalDate } from "@/lib/calendar/local-date";
import { STATELESS } from "@/lib/identity/countries";
import type { Draft } from "@/lib/questionnaire/draft.schema";
import type { SectionKey } from "@/lib/questionnaire/sections";
import { type Certification, certificationOf } from "./certification";
import type { CountryNote, NotesByCountry } from "./country-note";
import { CENTRAL_ASIA } from "./notes/central-asia";
import { FURTHER_AWAY } from "./notes/further-away";
import { NEIGHBOURS } from "./notes/neighbours";
import { STATELESS_NOTES } from "./notes/stateless";
import { PAPERS, type PaperKind, type PaperName, paperOf } from "./papers";

const NOTES: NotesByCountry = {
  ...CENTRAL_ASIA,
  ...NEIGHBOURS,
  ...FURTHER_AWAY,
  [STATELESS]: STATELESS_NOTES,
};

export const notesOn = (country: string): readonly CountryNote[] => NOTES[country] ?? [];

/** Countries that have notes of their own. */
export const COUNTRIES_WITH_NOTES = Object.keys(NOTES);

/** Whether a translation is due: for papers in Russian or Kazakh none is. */
export type Translation = "none" | "unless-russian" | "due";

// Where papers are issued in Russian, alone or beside the state's own language.
const IN_RUSSIAN = new Set(["BY", "KG", "RU"]);

/** One paper: what it is, who issued it and what it needs to be good in Kazakhstan. */
export type Line = {
  readonly supports: string;
  readonly paper: PaperName;
  readonly kind: PaperKind;
  /** ISO 3166-1 alpha-2; KZ for what only Kazakhstan issues, null where none does. */
  readonly issuer: string | null;
  /** Null where nothing certifies it: a passport, an employer's paper, Kazakhstan's own. */
  readonly certification: Certification | null;
  readonly translation: Translation;
  readonly notes: readonly CountryNote[];
};

function translationOf(kind: PaperKind, issuer: string | null): Translation {
  if (kind === "international" || issuer === null || issuer === "KZ") return "none";
  return IN_RUSSIAN.has(issuer) ? "unless-russian" : "due";
}

/** What one paper of `country` needs; `issuer` where the answers name another. */
export function lineOf(
  supports: string,
  country: string,
  on: LocalDate,
  named: string | null = null,
): Line | null {
  const paper = paperOf(supports);
  if (paper === null) return null;
  const kind = PAPERS[paper];
  const issuer = issuerOf(kind, named ?? country);
  const certification = kind === "public" && issuer !== null ? certificationOf(issuer, on) : null;
  return {
    supports,
    paper,
    kind,
    issuer,
    certification,
    translation: translationOf(kind, issuer),
    notes:
      kind === "local" ? [] : notesOn(issuer ?? country).filter(({ about }) => about === paper),
  };
}

function issuerOf(kind: PaperKind, country: string): string | null {
  if (kind === "local") return "KZ";
  return kind === "international" ? null : country;
}

/** The country that the answers name as the one which issued a paper; null where they name none. */
export function namedIssuer(supports: string, draft: Draft): string | null {
  const [stem, id] = supports.split(".");
  const typedIn = (key: SectionKey, field: string) => draft[key]?.typed[field] || null;
  if (stem === "education") {
    return typedIn("education", "educationInKazakhstan") === "yes" ? "KZ" : null;
  }
  if (stem === "military") return typedIn("military", "militaryCountry");
  if (stem !== "jobs") return null;
  return draft.work?.items.find((item) => item.id === id)?.typed["jobCountry"] || null;
}
