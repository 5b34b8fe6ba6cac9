import { useTranslations } from "next-intl";
import { RadiosField } from "@/components/form/radios-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { LANGUAGES, TEXT_NAMES } from "@/lib/rules/drafts/texts-form";

const STATUSES = ["law", "press", "illustrative"] as const;

/** A rule's name, explanation and source in three languages, and how sure it is. */
export function TextsFields({ textOf }: { readonly textOf: (name: string) => string }) {
  const t = useTranslations("rules.edit");
  return (
    <>
      {TEXT_NAMES.map((name) => (
        <fieldset key={name} className="space-y-4">
          <legend className="text-lg font-semibold">{t(name)}</legend>
          {LANGUAGES.map((language) => {
            const field = {
              name: `${name}.${language}`,
              label: t(`in.${language}`, { what: t(name) }),
              lang: language,
              defaultValue: textOf(`${name}.${language}`),
            };
            return name === "title" ? (
              <TextField key={language} {...field} />
            ) : (
              <TextareaField key={language} {...field} rows={2} />
            );
          })}
        </fieldset>
      ))}
      <RadiosField
        name="status"
        label={t("statusLabel")}
        defaultValue={textOf("status")}
        options={STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))}
      />
    </>
  );
}
