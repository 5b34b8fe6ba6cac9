import { getLocale, getTranslations } from "next-intl/server";
import { CentreTabs } from "@/components/exam/centre-tabs";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { waitingRequests } from "@/lib/exam/accommodation.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { displayName } from "@/lib/identity/names";
import { formatDateTime } from "@/lib/wording/format";

export async function generateMetadata() {
  const t = await getTranslations("accommodations.desk");
  return { title: t("title") };
}

export default async function AccommodationsDeskPage() {
  const actor = await requireActor("testing-centre");
  const [t, kind, locale, rows] = await Promise.all([
    getTranslations("accommodations.desk"),
    getTranslations("accommodations.kind"),
    getLocale(),
    waitingRequests(actor),
  ]);
  return (
    <Page>
      <CentreTabs current="accommodations" />
      <PageHeader title={t("title")} lead={t("lead")} />
      <DataTable
        caption={t("title")}
        captionHidden
        rows={rows}
        rowKey={({ applicationId }) => applicationId}
        empty={<EmptyState title={t("empty")}>{t("emptyBody")}</EmptyState>}
        columns={[
          {
            key: "number",
            header: t("number"),
            isRowHeader: true,
            cell: ({ applicationId, number }) => (
              <TextLink href={`/desk/accommodations/${applicationId}`}>{number}</TextLink>
            ),
          },
          {
            key: "applicant",
            header: t("applicant"),
            cell: ({ name }) => displayName(name, locale),
          },
          {
            key: "kinds",
            header: t("kinds"),
            cell: ({ kinds }) => kinds.map((one) => kind(one)).join(", "),
          },
          {
            key: "since",
            header: t("since"),
            cell: ({ askedAt }) => formatDateTime(askedAt, locale),
          },
        ]}
      />
    </Page>
  );
}
