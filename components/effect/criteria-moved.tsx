import { useLocale, useTranslations } from "next-intl";
import { figure } from "@/components/statistics/figures";
import { DataTable } from "@/components/ui/data-table";
import type { Effect } from "@/lib/effect/effect.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

interface CriteriaMovedProps {
  readonly criteria: Effect["criteria"];
  readonly draft: RuleSet;
}

/** Criteria that give somebody other points than before. */
export function CriteriaMoved({ criteria, draft }: CriteriaMovedProps) {
  const t = useTranslations("effect.criteria");
  const locale = useLocale();
  const titleOf = (key: string) =>
    draft.criteria.find((one) => one.key === key)?.title[locale] ?? t("gone", { key });
  return (
    <DataTable
      caption={t("title")}
      rows={criteria.toSorted((one, other) => other.differs - one.differs)}
      rowKey={({ key }) => key}
      empty={<p>{t("none")}</p>}
      columns={[
        {
          key: "criterion",
          header: t("criterion"),
          isRowHeader: true,
          cell: ({ key }) => titleOf(key),
        },
        { key: "differs", header: t("differs"), align: "end", cell: ({ differs }) => differs },
        {
          key: "mean",
          header: t("mean"),
          align: "end",
          cell: ({ meanBefore, meanAfter }) =>
            `${figure(meanBefore, 1, locale)} → ${figure(meanAfter, 1, locale)}`,
        },
      ]}
    />
  );
}
