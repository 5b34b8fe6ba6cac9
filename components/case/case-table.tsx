import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DaysTag } from "@/components/case/days-tag";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { DeskNeed } from "@/lib/application/desk-need";
import { isDoneBy } from "@/lib/application/desk-need";
import type { Stage } from "@/lib/application/stages";
import type { ApplicationState, Service } from "@/lib/application/state";
import type { LocalDate } from "@/lib/calendar/local-date";
import { displayName, type PersonName } from "@/lib/identity/names";
import type { AccountRole } from "@/lib/identity/roles";
import { formatDate } from "@/lib/wording/format";

export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly name: PersonName;
  readonly service: Service;
  readonly stage: Stage;
  readonly need: DeskNeed;
  readonly due: LocalDate | null;
  readonly closing: ApplicationState["closing"];
  readonly closedOn: LocalDate | null;
}

interface CaseTableProps {
  readonly caption: string;
  readonly rows: readonly CaseRow[];
  readonly role: AccountRole;
  /** Working days until a last day. */
  readonly leftUntil: (due: LocalDate) => number;
  readonly empty: ReactNode;
}

/** Cases to work on: who, where, what is needed and until when. */
export function CaseTable({ caption, rows, role, leftUntil, empty }: CaseTableProps) {
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
        {
          key: "case",
          header: t("queue.case"),
          isRowHeader: true,
          cell: ({ id, number }) => (
            <TextLink
              // Opening a case is recorded: nothing may open it ahead of the reader.
              prefetch={false}
              href={`/desk/cases/${id}`}
              className="whitespace-nowrap"
            >
              {number}
            </TextLink>
          ),
        },
        {
          key: "person",
          header: t("queue.person"),
          cell: ({ name, service }) => (
            <>
              <p>{displayName(name, locale)}</p>
              <p className="text-sm text-soft">{t(`serviceShort.${service}`)}</p>
            </>
          ),
        },
        { key: "stage", header: t("queue.where"), cell: ({ stage }) => t(`stage.${stage}`) },
        {
          key: "need",
          header: t("queue.need"),
          cell: ({ need, closing }) => <Need need={need} closing={closing} role={role} />,
        },
        {
          key: "due",
          header: t("queue.due"),
          cell: ({ due, closedOn }) => {
            if (due === null)
              return closedOn && t("queue.closedOn", { date: formatDate(closedOn, locale) });
            return (
              <div className="space-y-1">
                <p className="whitespace-nowrap">{formatDate(due, locale)}</p>
                <DaysTag left={leftUntil(due)} />
              </div>
            );
          },
        },
      ]}
    />
  );
}

type NeedProps = Pick<CaseRow, "need" | "closing"> & { readonly role: AccountRole };

function Need({ need, closing, role }: NeedProps) {
  const t = useTranslations("case");
  if (closing !== null && need === "nothing") {
    return (
      <Tag tone={closing === "admitted" ? "success" : "neutral"}>{t(`closing.${closing}`)}</Tag>
    );
  }
  return isDoneBy(need, role) ? (
    <strong>{t(`need.${need}`)}</strong>
  ) : (
    <span className="text-soft">{t(`need.${need}`)}</span>
  );
}
