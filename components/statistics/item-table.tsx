import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { ITEM_MINIMUM } from "@/lib/psychometrics/flags";
import type { ItemStatistics } from "@/lib/psychometrics/statistics.schema";
import { figure, orNone, percent, withError } from "./figures";
import { FlagTags } from "./flag-tags";

interface Row {
  readonly id: string;
  readonly statistics: ItemStatistics;
}

interface ItemTableProps {
  readonly rows: readonly Row[];
  /** Where an item's own page is; null for those who may not see keys. */
  readonly hrefOf: ((id: string) => string) | null;
}

/** The items of a block, a row each. */
export function ItemTable({ rows, hrefOf }: ItemTableProps) {
  const t = useTranslations("statistics.items");
  const locale = useLocale();
  const two = (value: number) => figure(value, 2, locale);
  const known = ({ reached }: ItemStatistics) => reached >= ITEM_MINIMUM;
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "item",
          header: t("item"),
          isRowHeader: true,
          cell: ({ id }) => (
            <span className="whitespace-nowrap">
              {hrefOf === null ? id : <TextLink href={hrefOf(id)}>{id}</TextLink>}
            </span>
          ),
        },
        { key: "answers", header: t("answers"), cell: ({ statistics }) => statistics.reached },
        {
          key: "share",
          header: t("share"),
          cell: ({ statistics: { p, pError, ...rest } }) =>
            rest.reached >= ITEM_MINIMUM
              ? withError(percent(p, locale), figure(pError * 100, 1, locale))
              : "–",
        },
        {
          key: "correlation",
          header: t("correlation"),
          cell: ({ statistics }) =>
            known(statistics) ? orNone(statistics.restCorrelation, two) : "–",
        },
        {
          key: "difficulty",
          header: t("difficulty"),
          cell: ({ statistics: { rasch } }) =>
            rasch === null ? "–" : withError(two(rasch.difficulty), orNone(rasch.error, two)),
        },
        {
          key: "fit",
          header: t("fit"),
          cell: ({ statistics: { rasch } }) =>
            rasch === null ? "–" : `${two(rasch.infit)} · ${two(rasch.outfit)}`,
        },
        {
          key: "flags",
          header: t("flags"),
          cell: ({ statistics }) => <FlagTags statistics={statistics} />,
        },
      ]}
    />
  );
}
