import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DaysTag } from "@/components/case/days-tag";
import { AnswerTag } from "@/components/check/answer-tag";
import { type Column, DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { LocalDate } from "@/lib/calendar/local-date";
import { displayName, type PersonName } from "@/lib/identity/names";
import { formatDate, formatDateTime } from "@/lib/wording/format";

interface RequestRow {
  readonly id: string;
  readonly number: string;
  readonly name: PersonName;
  readonly dueOn: LocalDate;
  readonly status: string;
  readonly answeredAt: Date | null;
}

interface RequestTableProps {
  readonly view: "waiting" | "answered";
  readonly rows: readonly RequestRow[];
  readonly leftUntil: (due: LocalDate) => number;
  readonly empty: ReactNode;
}

/** Requests to one agency: what is to be answered, or what was. */
export function RequestTable({ view, rows, leftUntil, empty }: RequestTableProps) {
  const t = useTranslations("check.requests");
  const locale = useLocale();
  const shared: readonly Column<RequestRow>[] = [
    {
      key: "case",
      header: t("case"),
      isRowHeader: true,
      cell: ({ id, number }) => (
        <TextLink prefetch={false} href={`/desk/requests/${id}`} className="whitespace-nowrap">
          {number}
        </TextLink>
      ),
    },
    { key: "person", header: t("person"), cell: ({ name }) => displayName(name, locale) },
  ];
  const waiting: readonly Column<RequestRow>[] = [
    {
      key: "due",
      header: t("due"),
      cell: ({ dueOn }) => (
        <span className="flex flex-wrap items-center gap-2">
          {formatDate(dueOn, locale)} <DaysTag left={leftUntil(dueOn)} />
        </span>
      ),
    },
  ];
  const answered: readonly Column<RequestRow>[] = [
    { key: "answer", header: t("answer"), cell: ({ status }) => <AnswerTag status={status} /> },
    {
      key: "when",
      header: t("answered"),
      cell: ({ answeredAt }) => answeredAt && formatDateTime(answeredAt, locale),
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[...shared, ...(view === "waiting" ? waiting : answered)]}
    />
  );
}
