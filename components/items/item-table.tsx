import { useFormatter, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { ItemLine } from "@/lib/items/item-line";
import { LETTERS } from "@/lib/items/letters";
import { StatusTag } from "./status-tag";

interface ItemTableProps {
  readonly lines: readonly ItemLine[];
  /** By item id; absent while they are not asked for. */
  readonly keys: ReadonlyMap<string, number> | null;
}

/** Items by id, question and where they stand; their right answers only when asked for. */
export function ItemTable({ lines, keys }: ItemTableProps) {
  const t = useTranslations("items");
  const format = useFormatter();
  const key: Column<ItemLine> = {
    key: "key",
    header: t("list.key"),
    cell: ({ id }) => LETTERS[keys?.get(id) ?? -1] ?? "",
  };
  const columns: readonly Column<ItemLine>[] = [
    {
      key: "id",
      header: t("list.id"),
      isRowHeader: true,
      cell: ({ id }) => <TextLink href={`/desk/items/${id}`}>{id}</TextLink>,
    },
    {
      key: "stem",
      header: t("list.stem"),
      cell: ({ stem, kind }) => (
        <>
          <span lang="kk">{stem}</span>
          <br />
          <span className="text-sm text-soft">{t(`kind.${kind}`)}</span>
        </>
      ),
    },
    { key: "topic", header: t("list.topic"), cell: ({ topic }) => t(`topic.${topic}`) },
    {
      key: "difficulty",
      header: t("list.difficulty"),
      align: "end",
      cell: ({ difficulty }) => format.number(difficulty, { maximumFractionDigits: 2 }),
    },
    { key: "forms", header: t("list.forms"), align: "end", cell: ({ forms }) => forms },
    {
      key: "status",
      header: t("list.status"),
      cell: ({ status }) => <StatusTag status={status} />,
    },
    ...(keys === null ? [] : [key]),
  ];
  return (
    <DataTable
      caption={t("list.caption")}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<EmptyState title={t("list.empty")}>{t("list.emptyBody")}</EmptyState>}
    />
  );
}
