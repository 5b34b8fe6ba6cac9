import { useLocale, useTranslations } from "next-intl";
import { DateField } from "@/components/form/date-field";
import { RadiosField } from "@/components/form/radios-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { STATELESS } from "@/lib/identity/countries";
import type { Profile } from "@/lib/identity/profile";
import { countryOptions } from "@/lib/wording/country-names";
import { NamePair } from "./name-fields";

const given = (value: string | null | undefined) => (value ? { defaultValue: value } : {});

/** Names as in the passport and in Cyrillic. */
export function NameFields({ profile }: { profile: Profile | null }) {
  const t = useTranslations("identity.profile");
  const texts = (
    name: "latinSurname" | "latinGivenName" | "cyrillicSurname" | "cyrillicGivenName",
  ) => ({
    name,
    label: t(`${name}.label`),
    hint: t(`${name}.hint`),
    ...given(profile?.[name]),
  });
  return (
    <>
      <NamePair latin={texts("latinSurname")} cyrillic={texts("cyrillicSurname")} />
      <NamePair latin={texts("latinGivenName")} cyrillic={texts("cyrillicGivenName")} optional />
      <TextField
        name="patronymic"
        label={t("patronymic.label")}
        hint={t("patronymic.hint")}
        optional
        autoComplete="off"
        {...given(profile?.patronymic)}
      />
      <TextField
        name="otherNames"
        label={t("otherNames.label")}
        hint={t("otherNames.hint")}
        optional
        autoComplete="off"
        {...given(profile?.otherNames)}
      />
    </>
  );
}

/** Birth, sex, citizenship and the passport. */
export function DocumentFields({ profile }: { profile: Profile | null }) {
  const t = useTranslations("identity.profile");
  const locale = useLocale();
  const countries = countryOptions(locale);
  return (
    <>
      <DateField
        name="dateOfBirth"
        label={t("dateOfBirth.label")}
        hint={t("dateOfBirth.hint")}
        autoComplete="bday"
        {...given(profile?.dateOfBirth)}
      />
      <RadiosField
        name="sex"
        label={t("sex.label")}
        hint={t("sex.hint")}
        options={[
          { value: "female", label: t("sex.female") },
          { value: "male", label: t("sex.male") },
        ]}
        {...given(profile?.sex)}
      />
      <SelectField
        name="citizenship"
        label={t("citizenship.label")}
        placeholder={t("chooseCountry")}
        options={countries}
        {...given(profile?.citizenship)}
      />
      <SelectField
        name="documentCountry"
        label={t("documentCountry.label")}
        hint={t("documentCountry.hint")}
        placeholder={t("chooseCountry")}
        options={countries.filter(({ value }) => value !== STATELESS)}
        {...given(profile?.documentCountry)}
      />
      <TextField
        name="documentNumber"
        label={t("documentNumber.label")}
        hint={t("documentNumber.hint")}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        {...given(profile?.documentNumber)}
      />
      <TextField
        name="iin"
        label={t("iin.label")}
        hint={t("iin.hint")}
        optional
        inputMode="numeric"
        autoComplete="off"
        {...given(profile?.iin)}
      />
    </>
  );
}
