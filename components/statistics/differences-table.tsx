import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { GROUPINGS } from "@/lib/psychometrics/groups";
import type { GroupDifference } from "@/lib/psychometrics/statistics.schema";
import { figure, pValue, withError } from "./figures";

const TONES: Readonly<Record<GroupDifference["ets"], Tone>> = {
  A: "success",
  B: "warning",
  C: "danger",
};

interface DifferencesTableProps {
  readonly rows: readonly GroupDifference[];
}

/** How an item works for one group beside another, at equal scores. */
export function DifferencesTable({ rows }: DifferencesTableProps) {
  const t = useTranslations("statistics.differences");
  const locale = useLocale();
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ grouping, focal }) => `${grouping} ${focal}`}
      columns={[
        {
          key: "group",
          header: t("group"),
          isRowHeader: true,
          cell: ({ grouping, focal }) =>
            `${t(`groups.${focal}`)} / ${t(`groups.${GROUPINGS[grouping][0]}`)}`,
        },
        {
          key: "n",
          header: t("n"),
          cell: ({ focalN, referenceN }) => t("nValue", { focal: focalN, reference: referenceN }),
        },
        {
          key: "delta",
          header: t("delta"),
          cell: ({ delta, error }) => withError(figure(delta, 2, locale), figure(error, 2, locale)),
        },
        { key: "p", header: t("p"), cell: ({ pAdjusted }) => pValue(pAdjusted, locale) },
        {
          key: "ets",
          header: t("ets"),
          cell: ({ ets }) => <Tag tone={TONES[ets]}>{ets}</Tag>,
        },
      ]}
    />
  );
}
