import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { Block } from "@/lib/exam/item.schema";
import { BANDS } from "@/lib/exam/rasch";
import type { Cell, CoverageRow } from "@/lib/items/coverage";

interface CoverageTableProps {
  readonly block: Block;
  readonly rows: readonly CoverageRow[];
}

const shown = ({ active, coming }: Cell) => (coming === 0 ? `${active}` : `${active} (${coming})`);

/** Items of a block, topic by difficulty: in use, and in brackets those on their way there. */
export function CoverageTable({ block, rows }: CoverageTableProps) {
  const t = useTranslations("items");
  const exam = useTranslations("exam.block");
  return (
    <DataTable
      caption={t("bank.table", { block: exam(block) })}
      rows={rows}
      rowKey={({ topic }) => topic}
      columns={[
        {
          key: "topic",
          header: t("list.topic"),
          isRowHeader: true,
          cell: ({ topic }) => t(`topic.${topic}`),
        },
        ...BANDS.map((band) => ({
          key: band,
          header: t(`band.${band}`),
          align: "end" as const,
          cell: ({ bands }: CoverageRow) => shown(bands[band]),
        })),
        { key: "sum", header: t("bank.sum"), align: "end", cell: ({ sum }) => shown(sum) },
        { key: "retired", header: t("bank.retired"), align: "end", cell: ({ sum }) => sum.retired },
      ]}
    />
  );
}
