import { getLocale, getTranslations } from "next-intl/server";
import { CentreTabs } from "@/components/exam/centre-tabs";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { lateCases } from "@/lib/exam/late-rulings.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { displayName } from "@/lib/identity/names";
import { formatDateTime } from "@/lib/wording/format";

export async function generateMetadata() {
  const t = await getTranslations("late");
  return { title: t("title") };
}

const TONES = { open: "warning", proposed: "info", ruled: "neutral" } as const;

export default async function LateAnswersPage() {
  const actor = await requireActor("testing-centre");
  const [t, locale, rows] = await Promise.all([
    getTranslations("late"),
    getLocale(),
    lateCases(actor),
  ]);
  return (
    <Page>
      <CentreTabs current="late" />
      <PageHeader title={t("title")} lead={t("lead")} />
      <DataTable
        caption={t("title")}
        captionHidden
        rows={rows}
        rowKey={({ attemptId }) => attemptId}
        empty={<EmptyState title={t("none")}>{t("noneBody")}</EmptyState>}
        columns={[
          {
            key: "state",
            header: t("state"),
            cell: ({ state }) => <Tag tone={TONES[state]}>{t(`states.${state}`)}</Tag>,
          },
          {
            key: "case",
            header: t("case"),
            isRowHeader: true,
            cell: ({ attemptId, applicationNumber }) => (
              <TextLink href={`/desk/late/${attemptId}`}>{applicationNumber}</TextLink>
            ),
          },
          { key: "name", header: t("name"), cell: ({ name }) => displayName(name, locale) },
          { key: "answers", header: t("answers"), align: "end", cell: ({ answers }) => answers },
          {
            key: "last",
            header: t("last"),
            cell: ({ lastAt }) => formatDateTime(lastAt, locale),
          },
        ]}
      />
    </Page>
  );
}
