import { useLocale, useTranslations } from "next-intl";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { TOPICS } from "@/lib/exam/item.schema";
import type { ItemFilter as Filter } from "@/lib/items/item-filter.schema";
import { STATUSES } from "@/lib/items/life";
import { getPathname } from "@/lib/wording/navigation";

interface ItemFilterProps {
  readonly filter: Filter;
}

/** Narrows the list of items. A plain search: it works before scripts load and keeps its address. */
export function ItemFilter({ filter }: ItemFilterProps) {
  const t = useTranslations("items");
  const exam = useTranslations("exam.block");
  const locale = useLocale();
  return (
    <search>
      <form
        action={getPathname({ href: "/desk/items", locale })}
        className="no-print mb-6 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_2fr_1fr_auto]"
      >
        <TextField
          name="q"
          label={t("list.search")}
          optional={false}
          aria-required={false}
          defaultValue={filter.q}
          autoComplete="off"
        />
        <SelectField
          name="block"
          label={t("list.block")}
          placeholder={t("list.all")}
          defaultValue={filter.block}
          options={(["listening", "reading"] as const).map((value) => ({
            value,
            label: exam(value),
          }))}
        />
        <SelectField
          name="topic"
          label={t("list.topic")}
          placeholder={t("list.all")}
          defaultValue={filter.topic}
          options={TOPICS.map((value) => ({ value, label: t(`topic.${value}`) }))}
        />
        <SelectField
          name="status"
          label={t("list.status")}
          placeholder={t("list.all")}
          defaultValue={filter.status}
          options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
        <Button type="submit" kind="secondary">
          {t("list.show")}
        </Button>
      </form>
    </search>
  );
}
