import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OwnHref } from "@/components/interview/own-href";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { displayName, type PersonName } from "@/lib/identity/names";
import type { SectionKey } from "@/lib/questionnaire/sections";
import { countryName, type Words } from "@/lib/questionnaire/words";
import { formatDate } from "@/lib/wording/format";

type Person = PersonName & {
  readonly dateOfBirth: string;
  readonly citizenship: string;
  readonly documentCountry: string;
  readonly documentNumber: string;
};
type Child = {
  readonly latinName: string;
  readonly cyrillicName: string;
  readonly dateOfBirth: string;
};

/** What is known already and so is not asked. */
export interface Known {
  readonly person: Person;
  readonly children: readonly Child[];
  readonly facts: {
    readonly kaztest: { readonly listeningCorrect: number; readonly readingCorrect: number };
  } | null;
}

interface SectionFactsProps {
  readonly section: SectionKey;
  readonly own: Known;
  readonly href: OwnHref;
  readonly words: Words;
}

/** Above a page's questions: what the portal knows about its topic, and where to correct it. */
export function SectionFacts({ section, own, href, words }: SectionFactsProps) {
  const t = useTranslations("questionnaire.page");
  if (section === "identity") {
    return (
      <Known title={t("fromProfile")} link={href("/application/profile")} label={t("wrongProfile")}>
        <SummaryList rows={personRows(own.person, words)} />
      </Known>
    );
  }
  if (section === "family") {
    return (
      <Known title={t("children")} link={href("/application/family")} label={t("toChildren")}>
        {own.children.length === 0 ? (
          <p>{t("noChildren")}</p>
        ) : (
          <ul className="list-inside list-disc">
            {own.children.map(({ latinName, cyrillicName, dateOfBirth }) => (
              <li key={`${latinName} ${dateOfBirth}`}>
                {words.locale === "en" ? latinName : cyrillicName},{" "}
                {formatDate(dateOfBirth, words.locale)}
              </li>
            ))}
          </ul>
        )}
        <p className="text-sm text-soft">{t("childrenNote")}</p>
      </Known>
    );
  }
  if (section !== "languages" || own.facts === null) return null;
  const { listeningCorrect, readingCorrect } = own.facts.kaztest;
  return (
    <Known title={t("kazakh")}>
      <p>{t("kazakhResult", { listening: listeningCorrect, reading: readingCorrect })}</p>
    </Known>
  );
}

function personRows(person: Person, words: Words) {
  const row = (name: string, value: string) => ({ label: words.the(`page.${name}`), value });
  const { dateOfBirth, citizenship, documentNumber, documentCountry } = person;
  return [
    row("name", displayName(person, "en")),
    row("cyrillicName", displayName(person, "ru")),
    row("born", formatDate(dateOfBirth, words.locale)),
    row("citizenship", countryName(citizenship, words)),
    row("documentNumber", `${documentNumber}, ${countryName(documentCountry, words)}`),
  ];
}

interface KnownProps {
  readonly title: string;
  readonly link?: string;
  readonly label?: string;
  readonly children: ReactNode;
}

function Known({ title, link, label, children }: KnownProps) {
  return (
    <Card title={title} className="mb-8">
      <div className="space-y-2">
        {children}
        {link && label ? (
          <TextLink href={link} className="inline-flex min-h-11 items-center">
            {label}
          </TextLink>
        ) : null}
      </div>
    </Card>
  );
}
