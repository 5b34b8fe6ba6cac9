import type { Draft, SectionDraft, Typed } from "@/lib/questionnaire/draft.schema";
import type { SectionKey } from "@/lib/questionnaire/sections";
import type { Facts } from "@/lib/questionnaire/to-answers";

const SAVED_AT = "2026-03-02T05:00:00.000Z";

/** What a civil engineer with a family, one documented job in demand and one other types, page by page. */
export const TYPED: Readonly<Record<SectionKey, Typed>> = {
  identity: {
    documentKind: "passport",
    documentIssuedOn: "2020-05-04",
    documentValidUntil: "2030-05-03",
    birthCountry: "UZ",
    birthPlace: "Нукус",
    hasOtherNames: "no",
  },
  addresses: {
    currentCountry: "KZ",
    currentAddress: "Семей, Абай көшесі 12, 4 пәтер",
    currentSince: "09.2025",
    livedElsewhere: "yes",
  },
  family: {
    maritalStatus: "married",
    spouseName: "MYRZABEKOV DAULET",
    spouseAccompanying: "yes",
    closeRelativeInKazakhstan: "no",
  },
  education: {
    education: "bachelor",
    educationField: "07",
    educationInKazakhstan: "no",
    institution: "Ташкентский архитектурно-строительный институт",
    graduationYear: "2012",
  },
  languages: { knowsLanguages: "yes" },
  work: { hasWorked: "yes" },
  licence: { professionalLicence: "no", jobOffer: "no" },
  region: { settlementRegion: "KZ-10" },
  stay: { hasStayed: "yes", lawfulStayMonths: "14", stayBasis: "work" },
  housing: { housing: "lease", housingAddress: "Семей, Абай көшесі 12, 4 пәтер" },
  funds: { hasFunds: "yes", fundsTenge: "5 800 000", bankName: "Halyk Bank" },
  military: { militaryService: "none" },
  health: { listedDisease: "no", needsHelp: "no" },
  record: { unexpungedConviction: "no", underProsecution: "no", wasDeported: "no" },
};

const ITEMS: Partial<Record<SectionKey, Readonly<Record<string, Typed>>>> = {
  languages: {
    ru: { language: "ru", languageLevel: "B2" },
    en: { language: "en", languageLevel: "B1", englishKind: "ielts", ieltsScore: "6,5" },
  },
  work: {
    engineer: {
      occupation: "2142 Инженеры-строители",
      from: "2019-03",
      stillThere: "yes",
      jobTitle: "Прораб-инженер",
      employer: "Нукус Қурылыс",
      jobCountry: "UZ",
    },
    cook: {
      occupation: "5120",
      from: "2015-02",
      stillThere: "no",
      to: "2018-11",
      jobTitle: "Повар",
      employer: "Кафе «Амударья»",
      jobCountry: "UZ",
    },
  },
  addresses: {
    uz: { homeCountry: "UZ", homePlace: "Нукус", homeFrom: "1991-06", homeTo: "2025-09" },
  },
};

const section = (key: SectionKey, typed: Typed): SectionDraft => ({
  typed,
  items: Object.entries(ITEMS[key] ?? {}).map(([id, entry]) => ({ id, typed: entry, version: 1 })),
  version: 1,
  savedAt: SAVED_AT,
});

/** A draft that can be signed; `changes` replaces what is typed in a section. */
export function aCompleteDraft(changes: Partial<Record<SectionKey, Typed>> = {}): Draft {
  const draft: Partial<Record<SectionKey, SectionDraft>> = {};
  for (const key of Object.keys(TYPED) as SectionKey[]) {
    draft[key] = section(key, { ...TYPED[key], ...changes[key] });
  }
  return draft;
}

/** What the person, the test and the files say. */
export const someFacts = (given: Partial<Facts> = {}): Facts => ({
  service: "rpp",
  dateOfBirth: "1991-05-17",
  citizenship: "UZ",
  kaztest: { listeningCorrect: 14, readingCorrect: 28 },
  submittedOn: "2026-03-02",
  minorChildren: 2,
  evidence: ["jobs.engineer"],
  ...given,
});
