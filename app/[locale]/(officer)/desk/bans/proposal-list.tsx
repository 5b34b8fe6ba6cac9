import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { OpenProposal } from "@/lib/exam/ban-proposals.query";
import { displayName } from "@/lib/identity/names";
import { formatDate } from "@/lib/wording/format";

interface ProposalListProps {
  readonly proposals: readonly OpenProposal[];
  readonly title: string;
  readonly none: string;
}

/** Proposed bans that wait: for the reply, or for another person's decision. */
export function ProposalList({ proposals, title, none }: ProposalListProps) {
  const t = useTranslations("conduct.bans");
  const words = useTranslations("exam.ban");
  const locale = useLocale();
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={proposals}
      rowKey={({ id }) => id}
      empty={<EmptyState title={none} />}
      columns={[
        {
          key: "case",
          header: t("case"),
          isRowHeader: true,
          cell: ({ id, number, name }) => (
            <>
              <TextLink href={`/desk/bans/${id}`}>{number}</TextLink>
              <span className="block font-normal">{displayName(name, locale)}</span>
            </>
          ),
        },
        { key: "reason", header: t("violation"), cell: ({ reason }) => words(reason) },
        {
          key: "reply",
          header: t("reply"),
          cell: ({ repliedAt, replyUntil }) =>
            repliedAt === null
              ? t("replyUntil", { until: formatDate(replyUntil, locale) })
              : t("repliedAt", { at: formatDate(repliedAt, locale) }),
        },
        {
          key: "own",
          header: t("decider"),
          cell: ({ isOwn, isRipe }) => {
            if (isOwn) return <Tag>{t("another")}</Tag>;
            return isRipe ? <Tag tone="warning">{t("you")}</Tag> : <Tag>{t("later")}</Tag>;
          },
        },
      ]}
    />
  );
}
