import { useLocale, useTranslations } from "next-intl";
import { SummaryList } from "@/components/ui/summary-list";
import type { Profile } from "@/lib/identity/profile";
import { countryName } from "@/lib/wording/country-names";
import { formatDate } from "@/lib/wording/format";

const joined = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(" ");

/** The details as they stand fast while a signed questionnaire is being decided on. */
export function FixedProfile({ profile }: { profile: Profile }) {
  const t = useTranslations("identity.profile");
  const locale = useLocale();
  const { latinSurname, latinGivenName, cyrillicSurname, cyrillicGivenName } = profile;
  return (
    <SummaryList
      rows={[
        { label: t("latin"), value: joined(latinSurname, latinGivenName) },
        {
          label: t("cyrillic"),
          value: joined(cyrillicSurname, cyrillicGivenName, profile.patronymic),
        },
        { label: t("dateOfBirth.label"), value: formatDate(profile.dateOfBirth, locale) },
        { label: t("sex.label"), value: t(profile.sex === "male" ? "sex.male" : "sex.female") },
        { label: t("citizenship.label"), value: countryName(profile.citizenship, locale) },
        {
          label: t("document"),
          value: `${countryName(profile.documentCountry, locale)}, ${profile.documentNumber}`,
        },
        { label: t("iin.label"), value: profile.iin ?? t("notGiven") },
      ]}
    />
  );
}
