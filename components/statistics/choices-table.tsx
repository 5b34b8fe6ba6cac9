import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { ItemStatistics } from "@/lib/psychometrics/statistics.schema";
import { figure, LETTERS, orNone, percent } from "./figures";

interface ChoicesTableProps {
  readonly options: readonly string[];
  readonly optionKey: number;
  readonly statistics: ItemStatistics;
}

/** Who chose which option, and how they did in the rest of the block. */
export function ChoicesTable({ options, optionKey, statistics }: ChoicesTableProps) {
  const [t, item] = [useTranslations("statistics.choices"), useTranslations("statistics.item")];
  const locale = useLocale();
  const rows = [
    ...statistics.options.map((choice, option) => ({
      ...choice,
      name: `${LETTERS[option]}. ${options[option] ?? ""}`,
      isKey: option === optionKey,
    })),
    { ...statistics.omitted, name: item("omitted"), isKey: false },
  ];
  return (
    <>
      <DataTable
        caption={t("table")}
        captionHidden
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          {
            key: "choice",
            header: t("choice"),
            isRowHeader: true,
            cell: ({ name, isKey }) => (
              <>
                {name} {isKey ? <Tag tone="success">{item("key")}</Tag> : null}
              </>
            ),
          },
          { key: "n", header: t("n"), align: "end", cell: ({ n }) => n },
          {
            key: "share",
            header: t("share"),
            align: "end",
            cell: ({ share }) => percent(share, locale),
          },
          {
            key: "rest",
            header: t("meanRest"),
            align: "end",
            cell: ({ meanRest }) => orNone(meanRest, (value) => figure(value, 1, locale)),
          },
          {
            key: "correlation",
            header: t("correlation"),
            align: "end",
            cell: ({ correlation }) => orNone(correlation, (value) => figure(value, 2, locale)),
          },
        ]}
      />
      <p className="mt-2 text-sm text-soft">{item("notReachedNote")}</p>
    </>
  );
}
