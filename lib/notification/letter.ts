import { createTranslator } from "next-intl";
import { region } from "@/lib/identity/regions";
import type { LetterFacts } from "@/lib/notification/facts.schema";
import { againText, helpText } from "@/lib/notification/help-text";
import { countryName } from "@/lib/wording/country-names";
import { formatDate } from "@/lib/wording/format";
import { MESSAGES } from "@/lib/wording/messages";
import type { Locale } from "@/lib/wording/routing";

export type LetterSection = {
  readonly heading: string;
  /** Running text, a paragraph each. */
  readonly paragraphs: readonly string[];
  /** Shown as a list after the paragraphs. */
  readonly points: readonly string[];
};

/** A letter as finished strings: what the renderer prints, and nothing else. */
export type Letter = {
  readonly locale: Locale;
  readonly country: string;
  readonly issuer: string;
  readonly title: string;
  readonly outcome: string;
  readonly isRefusal: boolean;
  readonly number: string;
  readonly date: string;
  readonly caseNumber: string;
  readonly sections: readonly LetterSection[];
  readonly approved: string;
  readonly basis: string;
  /** Which of the values are law, which reported, which ours. */
  readonly sources: string;
  readonly verification: { readonly heading: string; readonly line: string; readonly code: string };
  readonly verifyUrl: string;
  readonly qrAlt: string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly demo: string | null;
};

/** The code as people read and type it: four groups of four. */
export const groupedCode = (code: string) => code.match(/.{4}/g)?.join("-") ?? code;

type Words = ReturnType<typeof words>;
const words = (locale: Locale) =>
  createTranslator({ locale, messages: MESSAGES[locale], namespace: "letter.document" });

/** Puts frozen facts into a language. Pure: the same facts always give the same letter. */
export function letterOf(facts: LetterFacts, locale: Locale, publicUrl: string): Letter {
  const t = words(locale);
  const verifyUrl = new URL(`/verify/${facts.code}`, publicUrl).toString();
  const shortUrl = new URL(`/${locale}/verify`, publicUrl).toString();
  const { ruleSetId: id, ruleSetHash: hash } = facts;
  return {
    locale,
    country: t("country"),
    issuer: region(facts.region).akimatBody[locale],
    title: t("title"),
    outcome: t(`outcome.${facts.outcome}`),
    isRefusal: facts.outcome === "refusal",
    number: t("number", { number: facts.number }),
    date: formatDate(facts.issuedOn, locale),
    caseNumber: t("case", { number: facts.caseNumber }),
    sections: sectionsOf(facts, locale, t),
    approved: t("approved", { name: facts.approvedBy }),
    basis: t("basis", { id, hash }),
    sources: t("sources"),
    verification: {
      heading: t("verify.heading"),
      line: t("verify.line", { url: shortUrl }),
      code: t("verify.code", { code: groupedCode(facts.code) }),
    },
    verifyUrl,
    qrAlt: t("qrAlt"),
    pageOf: (page, pages) => t("page", { page, pages }),
    demo: facts.isDemo ? t("demo") : null,
  };
}

const section = (
  heading: string,
  paragraphs: readonly string[],
  points: readonly string[] = [],
): LetterSection => ({ heading, paragraphs, points });

function sectionsOf(facts: LetterFacts, locale: Locale, t: Words): readonly LetterSection[] {
  const { outcome, service, reasons, validUntil, complaint, help, again } = facts;
  const date = (day: string) => formatDate(day, locale);
  const decision = t(`decision.${outcome}`, { service: t(`service.${service}`) });
  const minors = facts.minors.map((minor) =>
    t("minors.line", { ...namesOf(minor), born: date(minor.dateOfBirth) }),
  );
  return [
    section(t("person.heading"), [personLine(facts, locale, t)]),
    section(t("decision.heading"), [decision]),
    section(t("results.heading"), results(facts, t)),
    section(t("reasons.heading"), [], reasons[locale]),
    ...(help === null ? [] : [helpText(help, locale)]),
    ...(again === null ? [] : [againText(again, locale)]),
    section(t("minors.heading"), [], minors),
    section(
      t("validity.heading"),
      validUntil === null ? [] : [t("validity.line", { date: date(validUntil) })],
    ),
    section(t("complaint.heading"), [
      t("complaint.line", { months: complaint.months }),
      t("complaint.term", { date: date(complaint.earliestEnd) }),
      t("complaint.court"),
    ]),
  ].filter(({ paragraphs, points }) => paragraphs.length + points.length > 0);
}

type Named = { readonly latinName: string; readonly cyrillicName: string };
const namesOf = ({ latinName, cyrillicName }: Named) => ({
  latin: latinName,
  cyrillic: cyrillicName,
});

function personLine({ applicant }: LetterFacts, locale: Locale, t: Words): string {
  const line = t("person.line", {
    ...namesOf(applicant),
    born: formatDate(applicant.dateOfBirth, locale),
    citizenship: countryName(applicant.citizenship, locale),
    document: applicant.documentNumber,
  });
  return applicant.iin === null ? line : `${line}, ${t("person.iin", { iin: applicant.iin })}`;
}

/** One paragraph, or none where no stage gave a result. */
function results({ test, points }: LetterFacts, t: Words): readonly string[] {
  const said = [
    ...(test === null ? [] : [t("results.test", test)]),
    ...(points === null ? [] : [t("results.points", points)]),
  ];
  return said.length === 0 ? [] : [said.join(" ")];
}
