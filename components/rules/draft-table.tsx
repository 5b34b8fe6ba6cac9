import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { formatDate, formatDateTime } from "@/lib/wording/format";

export const STATUS_TONES = {
  drafting: "info",
  proposed: "warning",
  approved: "success",
  withdrawn: "neutral",
} as const;

interface ListedDraft {
  readonly id: string;
  readonly ruleSet: { readonly id: string; readonly inForceFrom: string };
  readonly status: keyof typeof STATUS_TONES;
  readonly editedAt: Date;
}

/** Drafts of rule sets with how far each has come. */
export function DraftTable({ drafts }: { readonly drafts: readonly ListedDraft[] }) {
  const t = useTranslations("rules");
  const locale = useLocale();
  return (
    <DataTable
      caption={t("sets.drafts")}
      captionHidden
      rows={drafts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "id",
          header: t("sets.id"),
          isRowHeader: true,
          cell: ({ id, ruleSet }) => (
            <TextLink href={`/admin/rules/drafts/${id}`}>{ruleSet.id}</TextLink>
          ),
        },
        {
          key: "begins",
          header: t("sets.begins"),
          cell: ({ ruleSet }) => formatDate(ruleSet.inForceFrom, locale),
        },
        {
          key: "state",
          header: t("sets.state"),
          cell: ({ status }) => <Tag tone={STATUS_TONES[status]}>{t(`status.${status}`)}</Tag>,
        },
        {
          key: "changed",
          header: t("sets.changed"),
          cell: ({ editedAt }) => formatDateTime(editedAt, locale),
        },
      ]}
    />
  );
}
