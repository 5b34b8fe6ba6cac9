import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/wording/format";

interface ListedPackage {
  readonly id: string;
  readonly fileName: string;
  readonly uploadedAt: Date;
  readonly decision: string | null;
  readonly drafts: number;
  readonly waiting: number;
  readonly tests: number;
}

const STATES = {
  open: { tone: "warning" },
  taken: { tone: "success" },
  dropped: { tone: "neutral" },
} as const;

const stateOf = ({ decision }: ListedPackage): keyof typeof STATES =>
  decision === "taken" || decision === "dropped" ? decision : "open";

interface ImportListProps {
  readonly imports: readonly ListedPackage[];
}

/** Packages that were handed in, with what came of them. */
export function ImportList({ imports }: ImportListProps) {
  const t = useTranslations("qti.exchange.recent");
  const states = useTranslations("qti.exchange.states");
  const locale = useLocale();
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={imports}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("none")} />}
      columns={[
        {
          key: "file",
          header: t("file"),
          isRowHeader: true,
          cell: ({ id, fileName }) => (
            <TextLink href={`/desk/items/exchange/${id}`} className="break-all">
              {fileName}
            </TextLink>
          ),
        },
        { key: "at", header: t("at"), cell: (row) => formatDateTime(row.uploadedAt, locale) },
        {
          key: "state",
          header: t("state"),
          cell: (row) => <Tag tone={STATES[stateOf(row)].tone}>{states(stateOf(row))}</Tag>,
        },
        { key: "drafts", header: t("drafts"), align: "end", cell: ({ drafts }) => drafts },
        { key: "waiting", header: t("waiting"), align: "end", cell: ({ waiting }) => waiting },
        { key: "tests", header: t("tests"), align: "end", cell: ({ tests }) => tests },
      ]}
    />
  );
}
