import { displayName, type PersonName } from "@/lib/identity/names";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { AskedSection } from "@/lib/questionnaire/asked-sections";
import type { SignedDocument } from "@/lib/questionnaire/document.schema";
import type { Draft } from "@/lib/questionnaire/draft.schema";
import { allEvidenceNeeds } from "@/lib/questionnaire/evidence-needs";
import type { Fields } from "@/lib/questionnaire/field";
import { checkSection, type Dates, type Values } from "@/lib/questionnaire/section-check";
import { SECTION_KEYS, type SectionKey } from "@/lib/questionnaire/sections";
import {
  answerText,
  countryName,
  evidenceTitle,
  question,
  sectionTitle,
  type Words,
} from "@/lib/questionnaire/words";
import { formatDate } from "@/lib/wording/format";

type File = Omit<SignedDocument["files"][number], "title">;
type Person = PersonName & {
  readonly dateOfBirth: string;
  readonly citizenship: string;
  readonly documentCountry: string;
  readonly documentNumber: string;
};
type Child = { readonly latinName: string; readonly cyrillicName: string; dateOfBirth: string };

/** What the document is made from. */
export type Material = {
  readonly application: { readonly id: string; readonly number: string };
  readonly draft: Draft;
  readonly dates: Dates;
  readonly person: Person;
  readonly children: readonly Child[];
  readonly evidence: readonly File[];
  readonly sectionOf: AskedSection;
};

type Row = SignedDocument["parts"][number]["rows"][number];

/** The questionnaire as it is signed. The same material gives the same document. */
export function buildDocument(material: Material, answers: Answers, words: Words): SignedDocument {
  const { application, draft, evidence, sectionOf } = material;
  const needs = allEvidenceNeeds(draft, sectionOf);
  const files = evidence
    .filter(({ supports }) => needs.includes(supports))
    .map(({ supports, fileName, mediaType, size, sha256 }) => {
      const title = evidenceTitle(supports, words);
      return { supports, title, fileName, mediaType, size, sha256 };
    });
  return {
    form: "qonys-questionnaire-1",
    locale: words.locale,
    application: { id: application.id, number: application.number },
    parts: [
      {
        title: words.the("document.person"),
        rows: personRows(material, answers, words),
        entries: [],
      },
      ...SECTION_KEYS.map((key) => part(key, material, words)),
    ],
    files,
    declaration: words.the("document.declaration"),
    submittedOn: answers.submittedOn,
    answers,
  };
}

function personRows({ person, children }: Material, answers: Answers, words: Words): Row[] {
  const row = (name: string, answer: string) => ({
    question: words.the(`document.${name}`),
    answer,
  });
  const { listeningCorrect, readingCorrect } = answers.kaztest;
  return [
    row("service", words.the(`document.services.${answers.service}`)),
    row("name", displayName(person, words.locale)),
    row("passportName", displayName(person, "en")),
    row("dateOfBirth", formatDate(person.dateOfBirth, words.locale)),
    row("citizenship", countryName(person.citizenship, words)),
    row(
      "documentNumber",
      `${person.documentNumber} (${countryName(person.documentCountry, words)})`,
    ),
    row("listening", String(listeningCorrect)),
    row("reading", String(readingCorrect)),
    ...children.map(({ latinName, cyrillicName, dateOfBirth }) =>
      row(
        "child",
        `${words.locale === "en" ? latinName : cyrillicName}, ${formatDate(dateOfBirth, words.locale)}`,
      ),
    ),
  ];
}

function part(key: SectionKey, { draft, dates, sectionOf }: Material, words: Words) {
  const section = sectionOf(key);
  const checked = checkSection(section, draft[key], dates);
  return {
    title: sectionTitle(key, words),
    rows: answerRows(section.fields, checked.values, words),
    entries: checked.items.map(({ values }) =>
      answerRows(section.list?.fields ?? {}, values, words),
    ),
  };
}

/** The questions that were answered, in the order of the page, as people read them. */
const answerRows = (fields: Fields, values: Values, words: Words): Row[] =>
  Object.entries(fields)
    .filter(([name]) => values[name] !== undefined)
    .map(([name, field]) => ({
      question: question(name, words),
      answer: answerText(name, field, values[name], words),
    }));
