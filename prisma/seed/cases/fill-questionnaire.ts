import PDFDocument from "pdfkit";
import type { Actor } from "@/lib/identity/roles";
import { documentToSign } from "@/lib/questionnaire/document.query";
import type { Typed } from "@/lib/questionnaire/draft.schema";
import { addEvidence } from "@/lib/questionnaire/evidence.command";
import { ownQuestionnaire } from "@/lib/questionnaire/questionnaire.query";
import { type Place, saveChange } from "@/lib/questionnaire/save-section.command";
import type { SectionKey } from "@/lib/questionnaire/sections";
import { submitQuestionnaire } from "@/lib/questionnaire/submit.command";
import { told } from "./at";

/** How a story's person fares in the points; `weak` stays below the threshold. */
export type Strength = "strong" | "weak";

const COMMON: Readonly<Partial<Record<SectionKey, Typed>>> = {
  identity: {
    documentKind: "passport",
    documentIssuedOn: "2021-04-12",
    documentValidUntil: "2031-04-11",
    birthCountry: "UZ",
    birthPlace: "Нүкіс",
    hasOtherNames: "no",
  },
  addresses: {
    currentCountry: "KZ",
    currentAddress: "Абай көшесі 12, 4 пәтер",
    currentSince: "2025-09",
    livedElsewhere: "no",
  },
  military: { militaryService: "none" },
  health: { listedDisease: "no", needsHelp: "no" },
  record: { unexpungedConviction: "no", underProsecution: "no", wasDeported: "no" },
};

const STRONG: Readonly<Partial<Record<SectionKey, Typed>>> = {
  family: { maritalStatus: "single", closeRelativeInKazakhstan: "no" },
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
  stay: { hasStayed: "yes", lawfulStayMonths: "14", stayBasis: "work" },
  housing: { housing: "lease", housingAddress: "Абай көшесі 12, 4 пәтер" },
  funds: { hasFunds: "yes", fundsTenge: "5 800 000", bankName: "Halyk Bank" },
};

const WEAK: Readonly<Partial<Record<SectionKey, Typed>>> = {
  family: { maritalStatus: "single", closeRelativeInKazakhstan: "no" },
  education: {
    education: "secondary",
    educationInKazakhstan: "no",
    institution: "Орта мектеп № 7",
    graduationYear: "2010",
  },
  languages: { knowsLanguages: "no" },
  work: { hasWorked: "no" },
  licence: { professionalLicence: "no", jobOffer: "no" },
  stay: { hasStayed: "no" },
  housing: { housing: "none" },
  funds: { hasFunds: "no" },
};

const JOB = "job1";
const ENTRIES: Readonly<Partial<Record<SectionKey, Readonly<Record<string, Typed>>>>> = {
  languages: {
    ru: { language: "ru", languageLevel: "B2" },
    en: { language: "en", languageLevel: "B1", englishKind: "ielts", ieltsScore: "6.5" },
  },
  work: {
    [JOB]: {
      occupation: "2142",
      from: "2019-03",
      stillThere: "yes",
      jobTitle: "Инженер-құрылысшы",
      employer: "Нүкіс Құрылыс",
      jobCountry: "UZ",
    },
  },
};

/** Types all pages in, the first `most` of them only when the person is not to finish. */
export async function fillQuestionnaire(
  actor: Actor,
  caseId: string,
  strength: Strength,
  region: string,
  now: Date,
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  const pages = {
    ...COMMON,
    ...(strength === "strong" ? STRONG : WEAK),
    region: { settlementRegion: region },
  };
  const place = (section: SectionKey) => ({ applicationId: caseId, section });
  for (const [section, typed] of Object.entries(pages).slice(0, most)) {
    if (!isSection(section)) throw new Error(`No such page: ${section}`);
    told(await saveChange(actor, place(section), { kind: "answers", base: {}, typed }, now));
  }
  if (strength === "weak" || most < Object.keys(pages).length) return;
  for (const [section, entries] of Object.entries(ENTRIES)) {
    if (isSection(section)) await addEntries(actor, place(section), entries, now);
  }
  const file = { fileName: "work-book.pdf", bytes: await demoPdf("Work record (demo document)") };
  told(await addEvidence(actor, caseId, `jobs.${JOB}`, file, now));
}

/** Lists entries one by one, by their ids. */
export async function addEntries(
  actor: Actor,
  place: Place,
  entries: Readonly<Record<string, Typed>>,
  now: Date,
): Promise<void> {
  for (const [id, typed] of Object.entries(entries)) {
    told(await saveChange(actor, place, { kind: "entry", id, base: null, typed }, now));
  }
}

const SCANS = [
  ["education", "diploma.pdf", "Diploma of higher education, civil engineering, 2012"],
  ["english", "ielts.pdf", "IELTS test report form, overall band 6.5"],
  ["stay", "registration.pdf", "Registration stamps: 12 months"],
  ["housing", "lease.pdf", "Lease of a flat, not registered"],
  ["funds", "statement.pdf", "Account statement: 5 800 000 KZT"],
  ["record", "record.pdf", "Certificate of criminal record: none"],
] as const;

/** The scans of a person who comes prepared. */
export async function attachScans(actor: Actor, caseId: string, now: Date): Promise<void> {
  for (const [supports, fileName, text] of SCANS) {
    const file = { fileName, bytes: await demoPdf(`${text} (demo document)`) };
    told(await addEvidence(actor, caseId, supports, file, now));
  }
}

const isSection = (name: string): name is SectionKey =>
  name in COMMON || name in STRONG || name === "region";

/** Signs and submits; the demo's people are taken at their word instead of by a code. */
export async function submit(actor: Actor, caseId: string, now: Date): Promise<void> {
  const questionnaire = await ownQuestionnaire(actor, caseId, now);
  if (questionnaire === null) throw new Error("The case has no questionnaire");
  const ready = documentToSign(questionnaire, "kk");
  if (!ready.ok) throw new Error(`Incomplete: ${ready.incomplete.join(", ")}`);
  const { sha256 } = ready;
  const trusting = { name: "one-time-code", verify: async () => ({ ok: true }) as const } as const;
  const toSubmit = { applicationId: caseId, sha256, proof: "", locale: "kk" } as const;
  told(await submitQuestionnaire(actor, toSubmit, trusting, now));
}

/** A page with a line of text, as a scan would be. */
export async function demoPdf(text: string): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: "A5", info: { Title: text } });
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const finished = new Promise((resolve) => doc.on("end", resolve));
  doc.fontSize(16).text(text);
  doc.end();
  await finished;
  return Buffer.concat(chunks);
}
