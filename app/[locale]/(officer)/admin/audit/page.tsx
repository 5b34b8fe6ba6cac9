import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { AuditFilter, auditPage } from "@/lib/identity/audit.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { formatDateTime } from "@/lib/wording/format";

export async function generateMetadata() {
  const t = await getTranslations("admin.audit");
  return { title: t("title") };
}

interface AuditPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AuditLogPage({ searchParams }: AuditPageProps) {
  const actor = await requireActor("administrator", "auditor");
  const filter = AuditFilter.parse(await searchParams);
  const [t, locale, found] = await Promise.all([
    getTranslations("admin.audit"),
    getLocale(),
    auditPage(actor, filter),
  ]);
  if (found === null) notFound();
  const hrefOf = (source: string, page: number) => `/admin/audit?source=${source}&page=${page}`;
  return (
    <Page width="wide">
      <PageHeader title={t("title")} lead={t("lead")} />
      <Tabs
        label={t("sources")}
        tabs={(["access", "cases"] as const).map((source) => ({
          label: t(source),
          href: hrefOf(source, 1),
          isCurrent: source === filter.source,
        }))}
      />
      <DataTable
        caption={t(filter.source)}
        captionHidden
        rows={found.lines}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("empty")} />}
        columns={[
          { key: "at", header: t("at"), cell: ({ at }) => formatDateTime(at, locale) },
          {
            key: "action",
            header: t("action"),
            isRowHeader: true,
            cell: ({ action }) => <code>{action}</code>,
          },
          {
            key: "actor",
            header: t("actor"),
            cell: ({ actorRole, actorId }) => (
              <>
                {actorRole}
                <br />
                <code className="text-sm text-soft">{actorId?.slice(0, 8)}</code>
              </>
            ),
          },
          { key: "subject", header: t("subject"), cell: ({ subject }) => <code>{subject}</code> },
          {
            key: "detail",
            header: t("detail"),
            cell: ({ detail }) => <code className="break-all text-sm">{detail}</code>,
          },
        ]}
      />
      <Pagination
        page={filter.page}
        pages={found.pages}
        hrefOf={(page) => hrefOf(filter.source, page)}
      />
    </Page>
  );
}
