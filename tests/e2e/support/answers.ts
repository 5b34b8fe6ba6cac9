import type { Answers } from "./questionnaire";

const NOTHING_ELSE = {
  identity: {
    documentKind: "passport",
    documentIssuedOn: "2021-04-12",
    documentValidUntil: "2035-04-11",
    birthCountry: "UZ",
    birthPlace: "Nukus",
    hasOtherNames: "no",
  },
  addresses: {
    currentCountry: "KZ",
    currentAddress: "Abai street 12, flat 4",
    currentSince: "2025-09",
    livedElsewhere: "no",
  },
  family: { maritalStatus: "single", closeRelativeInKazakhstan: "no" },
  military: { militaryService: "none" },
  health: { listedDisease: "no", needsHelp: "no" },
  record: { unexpungedConviction: "no", underProsecution: "no", wasDeported: "no" },
} as const;

/** An engineer who has work, a home and savings: well above the threshold. */
export const STRONG: Answers = {
  ...NOTHING_ELSE,
  education: {
    education: "bachelor",
    educationField: "07",
    educationInKazakhstan: "no",
    institution: "Tashkent Institute of Architecture and Construction",
    graduationYear: "2012",
  },
  languages: { knowsLanguages: "yes" },
  work: { hasWorked: "yes" },
  entries: {
    languages: [
      { language: "ru", languageLevel: "B2" },
      { language: "en", languageLevel: "B1", englishKind: "ielts", ieltsScore: "6.5" },
    ],
    work: [
      {
        occupation: "2142",
        jobTitle: "Structural engineer",
        employer: "Nukus Construction",
        jobCountry: "UZ",
        from: "2019-03",
        stillThere: "yes",
      },
    ],
  },
  licence: { professionalLicence: "no", jobOffer: "no" },
  region: { settlementRegion: "KZ-10" },
  stay: { hasStayed: "yes", lawfulStayMonths: "14", stayBasis: "work" },
  housing: { housing: "lease", housingAddress: "Abai street 12, flat 4" },
  funds: { hasFunds: "yes", fundsTenge: "5800000", bankName: "Halyk Bank" },
};

/** Somebody with little to show yet: below the threshold. */
export const WEAK: Answers = {
  ...NOTHING_ELSE,
  education: {
    education: "secondary",
    educationInKazakhstan: "no",
    institution: "Школа № 7",
    graduationYear: "2010",
  },
  languages: { knowsLanguages: "no" },
  work: { hasWorked: "no" },
  licence: { professionalLicence: "no", jobOffer: "no" },
  region: { settlementRegion: "KZ-55" },
  stay: { hasStayed: "no" },
  housing: { housing: "none" },
  funds: { hasFunds: "no" },
};
