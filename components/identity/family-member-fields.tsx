import { useLocale, useTranslations } from "next-intl";
import { DateField } from "@/components/form/date-field";
import { RadiosField } from "@/components/form/radios-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { type FamilyMember, RELATIONS } from "@/lib/identity/family";
import { countryOptions } from "@/lib/wording/country-names";
import { NamePair } from "./name-fields";

const given = (value: string | null | undefined) => (value ? { defaultValue: value } : {});

/** What the portal asks about a listed minor. */
export function FamilyMemberFields({ member }: { member: FamilyMember | null }) {
  const t = useTranslations("identity.family");
  const locale = useLocale();
  return (
    <>
      <RadiosField
        name="relation"
        label={t("relation.label")}
        options={RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
        {...given(member?.relation)}
      />
      <NamePair
        latin={{
          name: "latinName",
          label: t("latinName.label"),
          hint: t("latinName.hint"),
          ...given(member?.latinName),
        }}
        cyrillic={{
          name: "cyrillicName",
          label: t("cyrillicName.label"),
          hint: t("cyrillicName.hint"),
          ...given(member?.cyrillicName),
        }}
      />
      <DateField
        name="dateOfBirth"
        label={t("dateOfBirth.label")}
        hint={t("dateOfBirth.hint")}
        {...given(member?.dateOfBirth)}
      />
      <SelectField
        name="citizenship"
        label={t("citizenship.label")}
        placeholder={t("citizenship.choose")}
        options={countryOptions(locale)}
        {...given(member?.citizenship)}
      />
      <TextField
        name="documentNumber"
        label={t("documentNumber.label")}
        hint={t("documentNumber.hint")}
        optional
        autoComplete="off"
        autoCapitalize="characters"
        {...given(member?.documentNumber)}
      />
    </>
  );
}
