import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Stage } from "@/lib/application/stages";
import { displayName, type PersonName } from "@/lib/identity/names";

interface RankedRow {
  readonly id: string;
  readonly rank: number;
  readonly number: string;
  readonly name: PersonName;
  readonly stage: Stage;
  readonly points: { readonly total: number; readonly reached: boolean } | null;
}

interface RankingTableProps {
  readonly caption: string;
  readonly rows: readonly RankedRow[];
  readonly empty: ReactNode;
}

export function RankingTable({ caption, rows, empty }: RankingTableProps) {
  const t = useTranslations("case");
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        { key: "rank", header: t("ranking.rank"), cell: ({ rank }) => rank },
        {
          key: "case",
          header: t("queue.case"),
          isRowHeader: true,
          cell: ({ id, number }) => (
            <TextLink prefetch={false} href={`/desk/cases/${id}`} className="whitespace-nowrap">
              {number}
            </TextLink>
          ),
        },
        {
          key: "person",
          header: t("queue.person"),
          cell: ({ name }) => displayName(name, locale),
        },
        {
          key: "points",
          header: t("ranking.points"),
          align: "end",
          cell: ({ points }) => <strong>{points?.total}</strong>,
        },
        {
          key: "result",
          header: t("ranking.result"),
          cell: ({ points }) => (
            <Tag tone={points?.reached ? "success" : "danger"}>
              {points?.reached ? t("ranking.reached") : t("ranking.missed")}
            </Tag>
          ),
        },
        { key: "stage", header: t("queue.where"), cell: ({ stage }) => t(`stage.${stage}`) },
      ]}
    />
  );
}
