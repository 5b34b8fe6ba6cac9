import { getLocale, getTranslations } from "next-intl/server";
import { CentreTabs } from "@/components/exam/centre-tabs";
import { DueTag } from "@/components/exam/due-tag";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { localDateOf } from "@/lib/calendar/local-date";
import { pendingCertificates } from "@/lib/exam/certificate-desk.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { displayName } from "@/lib/identity/names";
import { currentTime } from "@/lib/platform/clock";
import { formatDate } from "@/lib/wording/format";

export async function generateMetadata() {
  const t = await getTranslations("exam.desk.certificates");
  return { title: t("title") };
}

export default async function CertificatesDeskPage() {
  const actor = await requireActor("testing-centre");
  const [t, locale, rows, now] = await Promise.all([
    getTranslations("exam.desk.certificates"),
    getLocale(),
    pendingCertificates(actor),
    currentTime(),
  ]);
  return (
    <Page>
      <CentreTabs current="certificates" />
      <PageHeader title={t("title")} lead={t("lead")} />
      <DataTable
        caption={t("caption")}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("empty")}>{t("emptyBody")}</EmptyState>}
        columns={[
          {
            key: "due",
            header: t("due"),
            cell: ({ due }) => <DueTag due={due} today={localDateOf(now)} />,
          },
          {
            key: "number",
            header: t("number"),
            isRowHeader: true,
            cell: ({ id, number }) => (
              <TextLink href={`/desk/certificates/${id}`}>{number}</TextLink>
            ),
          },
          {
            key: "applicant",
            header: t("applicant"),
            cell: ({ name, applicationNumber }) => (
              <>
                {displayName(name, locale)}
                <br />
                <span className="text-sm text-soft">{applicationNumber}</span>
              </>
            ),
          },
          {
            key: "submitted",
            header: t("submitted"),
            cell: ({ submittedAt }) => formatDate(submittedAt, locale),
          },
        ]}
      />
    </Page>
  );
}
