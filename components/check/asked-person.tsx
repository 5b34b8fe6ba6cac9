import { useLocale, useTranslations } from "next-intl";
import { FactList } from "@/components/case/fact-list";
import type { LocalDate } from "@/lib/calendar/local-date";
import { displayName, type PersonName } from "@/lib/identity/names";
import { countryName } from "@/lib/wording/country-names";
import { formatDate } from "@/lib/wording/format";

export interface ShownPerson extends PersonName {
  readonly otherNames: string | null;
  readonly dateOfBirth: LocalDate;
  readonly citizenship: string;
  readonly documentCountry: string;
  readonly documentNumber: string;
  readonly iin: string | null;
  readonly sex?: string;
}

/** Who a case is about, as in the passport. */
export function AskedPerson({ person }: { person: ShownPerson }) {
  const t = useTranslations("case.file");
  const locale = useLocale();
  const { latinSurname, latinGivenName, otherNames, citizenship, documentCountry } = person;
  const country = (code: string) => countryName(code, locale);
  const rows = [
    { label: t("latinName"), value: `${latinSurname} ${latinGivenName}`.trim() },
    { label: t("cyrillicName"), value: displayName(person, "kk") },
    ...(otherNames ? [{ label: t("otherNames"), value: otherNames }] : []),
    { label: t("dateOfBirth"), value: formatDate(person.dateOfBirth, locale) },
    ...(person.sex === "female" || person.sex === "male"
      ? [{ label: t("sex"), value: t(person.sex) }]
      : []),
    { label: t("citizenship"), value: country(citizenship) },
    { label: t("document"), value: `${person.documentNumber} · ${country(documentCountry)}` },
    { label: t("iin"), value: person.iin ?? t("noIin") },
  ];
  return <FactList facts={rows} />;
}
