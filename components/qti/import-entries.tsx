import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { ShownEntry } from "@/lib/qti/shown-entry";

const TONES = { taken: "success", waits: "warning", refused: "danger", read: "neutral" } as const;

interface ImportEntriesProps {
  readonly entries: readonly ShownEntry[];
}

/** Every document of a package with what would become of it, and why. */
export function ImportEntries({ entries }: ImportEntriesProps) {
  const t = useTranslations("qti.exchange.result");
  const gap = useTranslations("qti.exchange.gaps");
  const gapsOf = ({ gaps }: ShownEntry) => gaps.map((one) => gap(one)).join(", ");
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={entries}
      rowKey={({ path }) => path}
      columns={[
        {
          key: "document",
          header: t("document"),
          isRowHeader: true,
          cell: ({ path }) => (
            <span className="wrap-anywhere inline-block sm:min-w-44">{path}</span>
          ),
        },
        { key: "what", header: t("what"), cell: ({ kind }) => t(`kinds.${kind}`) },
        {
          key: "outcome",
          header: t("outcome"),
          cell: (entry) => (
            <Tag tone={TONES[entry.outcome]}>
              {t(`outcomes.${entry.outcome}`, { gaps: gapsOf(entry) })}
            </Tag>
          ),
        },
        { key: "reasons", header: t("reasons"), cell: ({ reasons }) => <Reasons list={reasons} /> },
      ]}
    />
  );
}

interface ReasonsProps {
  readonly list: readonly string[];
}

function Reasons({ list }: ReasonsProps) {
  if (list.length === 0) return <span aria-hidden="true">–</span>;
  return (
    <ul className="grid gap-1 break-words">
      {list.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
