import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { Gap } from "@/lib/qti/to-draft";

interface WaitingQuestion {
  readonly id: string;
  readonly fileName: string;
  readonly identifier: string;
  readonly stem: string;
  readonly gaps: readonly Gap[];
}

interface WaitingListProps {
  readonly items: readonly WaitingQuestion[];
}

/** Questions of taken packages that lack something which only a person can add. */
export function WaitingList({ items }: WaitingListProps) {
  const t = useTranslations("qti.exchange.waiting");
  const gap = useTranslations("qti.exchange.gaps");
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "question",
          header: t("question"),
          isRowHeader: true,
          cell: ({ id, stem }) => (
            <TextLink href={`/desk/items/exchange/waiting/${id}`}>{stem.slice(0, 120)}</TextLink>
          ),
        },
        {
          key: "missing",
          header: t("missing"),
          cell: ({ gaps }) => gaps.map((one) => gap(one)).join(", "),
        },
        {
          key: "from",
          header: t("from"),
          cell: ({ fileName, identifier }) => (
            <span className="break-all">
              {fileName}, {identifier}
            </span>
          ),
        },
      ]}
    />
  );
}
