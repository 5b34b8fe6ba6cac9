import { useLocale, useTranslations } from "next-intl";
import { controlLook } from "@/components/form/control-look";
import { Button } from "@/components/ui/button";
import { STATELESS } from "@/lib/identity/countries";
import { countryOptions } from "@/lib/wording/country-names";

interface CountryChoiceProps {
  readonly chosen: string | null;
  /** Which of two cases the page is about, for those who have two. */
  readonly caseId?: string | null;
  /** Whether "no state" is among the choices. */
  readonly withStateless?: boolean;
}

/** Chooses the country that issued the documents. A plain form that asks for the page again. */
export function CountryChoice({ chosen, caseId = null, withStateless }: CountryChoiceProps) {
  const t = useTranslations("documents");
  const options = countryOptions(useLocale()).filter(
    ({ value }) => value !== "KZ" && (withStateless || value !== STATELESS),
  );
  return (
    <form method="get" className="no-print space-y-2">
      {caseId === null ? null : <input type="hidden" name="case" value={caseId} />}
      <label htmlFor="country" className="block font-semibold">
        {t("from")}
      </label>
      <p id="country-hint" className="text-sm text-soft">
        {t("fromHint")}
      </p>
      <div className="flex flex-wrap gap-3">
        <select
          key={chosen}
          id="country"
          name="country"
          defaultValue={chosen ?? ""}
          aria-describedby="country-hint"
          className={controlLook(false, "min-w-0 flex-1 basis-56")}
        >
          {chosen === null ? <option value="">{t("choose")}</option> : null}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Button type="submit" kind="secondary">
          {t("show")}
        </Button>
      </div>
    </form>
  );
}
