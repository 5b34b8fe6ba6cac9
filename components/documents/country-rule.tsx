import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SourceMark } from "@/components/ui/source-mark";
import type { LocalDate } from "@/lib/calendar/local-date";
import { certificationOf } from "@/lib/documents/certification";
import { notesOn } from "@/lib/documents/checklist";
import { countryName } from "@/lib/wording/country-names";
import { formatDate } from "@/lib/wording/format";
import { CountryNotes } from "./country-notes";

/** What makes a country's public documents good in Kazakhstan, where that is said, and what is special there. */
export function CountryRule({ country, on }: { country: string; on: LocalDate }) {
  const t = useTranslations("documents");
  const locale = useLocale();
  const certification = certificationOf(country, on);
  const name = countryName(country, locale);
  const general = notesOn(country).filter(({ about }) => about === "all");
  const departure = notesOn(country).filter(({ about }) => about === "departure");
  return (
    <Card title={t("howTitle", { country: name })} stitched>
      <div className="space-y-4">
        {certification === null ? (
          <p>{t(country === "KZ" ? "home" : "noState")}</p>
        ) : (
          <div className="space-y-1">
            <h3 className="text-lg">{t(`kinds.${certification.kind}.title`)}</h3>
            <p>
              {t(`kinds.${certification.kind}.body`, { country: name })}{" "}
              {certification.since === undefined
                ? null
                : t("since", { date: formatDate(certification.since, locale) })}
            </p>
            <p className="text-sm text-soft">
              <SourceMark status={certification.provenance.status} />.{" "}
              {certification.provenance.source[locale]}.{" "}
              {t("checkedOn", { date: formatDate(certification.provenance.asOf, locale) })}
            </p>
          </div>
        )}
        <CountryNotes notes={general} />
        {departure.length === 0 ? null : (
          <div className="space-y-2">
            <h3 className="text-lg">{t("departure")}</h3>
            <p className="text-soft">{t("departureLead")}</p>
            <CountryNotes notes={departure} />
          </div>
        )}
      </div>
    </Card>
  );
}
