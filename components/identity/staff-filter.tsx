import { useTranslations } from "next-intl";
import { type Option, SelectField } from "@/components/form/select-field";
import { Button } from "@/components/ui/button";

interface StaffFilterProps {
  readonly regions: readonly Option[];
  readonly region: string | undefined;
}

/** Narrows the list to one region; a plain form, so that the address keeps it. */
export function StaffFilter({ regions, region }: StaffFilterProps) {
  const t = useTranslations("identity.staff");
  return (
    <form method="get" className="mb-6 flex flex-wrap items-end gap-3">
      <div className="min-w-60 flex-1 sm:flex-none">
        <SelectField
          name="region"
          label={t("region")}
          placeholder={t("everywhere")}
          options={regions}
          defaultValue={region ?? ""}
        />
      </div>
      <Button type="submit" kind="secondary">
        {t("show")}
      </Button>
    </form>
  );
}
