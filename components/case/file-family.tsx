import { useLocale, useTranslations } from "next-intl";
import type { LocalDate } from "@/lib/calendar/local-date";
import { countryName } from "@/lib/wording/country-names";
import { formatDate } from "@/lib/wording/format";

interface Child {
  readonly id: string;
  readonly relation: string;
  readonly latinName: string;
  readonly cyrillicName: string;
  readonly dateOfBirth: LocalDate;
  readonly citizenship: string;
  readonly documentNumber: string | null;
}

/** Minors who are named on the applicant's letter. */
export function FileFamily({ people }: { people: readonly Child[] }) {
  const t = useTranslations("case.file");
  const locale = useLocale();
  if (people.length === 0) return <p className="text-soft">{t("noFamily")}</p>;
  return (
    <ul className="divide-y divide-line">
      {people.map(({ id, latinName, cyrillicName, dateOfBirth, citizenship, documentNumber }) => (
        <li key={id} className="py-2">
          <p className="font-semibold">{locale === "en" ? latinName : cyrillicName}</p>
          <p className="text-sm text-soft">
            {[
              locale === "en" ? cyrillicName : latinName,
              formatDate(dateOfBirth, locale),
              countryName(citizenship, locale),
              documentNumber,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
