import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { LocalDate } from "@/lib/calendar/local-date";
import { countriesBy } from "@/lib/documents/certification";
import { countryName } from "@/lib/wording/country-names";

/** Every country of the portal's list, by what its public documents need. */
export function CountryGroups({ on }: { on: LocalDate }) {
  const t = useTranslations("documents");
  const locale = useLocale();
  const order = new Intl.Collator(locale);
  const groups = countriesBy(on);
  return (
    <section aria-labelledby="all-countries" className="space-y-3">
      <h2 id="all-countries" className="text-xl">
        {t("groupsTitle")}
      </h2>
      <p className="text-soft">{t("groupsLead")}</p>
      {(["convention", "apostille", "legalisation"] as const).map((kind) => (
        <Disclosure
          key={kind}
          summary={`${t(`kinds.${kind}.title`)}: ${t("count", { count: groups[kind].length })}`}
        >
          <p className="text-sm">
            {groups[kind]
              .map((code) => countryName(code, locale))
              .toSorted(order.compare)
              .join(" · ")}
          </p>
        </Disclosure>
      ))}
    </section>
  );
}
