import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { AuditFilter, auditPage } from "@/lib/identity/audit.query";
import { type ChainsChecked, checkChains } from "@/lib/identity/chains.query";
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
  const asked = await searchParams;
  const filter = AuditFilter.parse(asked);
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
      <Chains checked={asked["chains"] === undefined ? null : await checkChains(actor)} />
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

/** The log's own proof, computed when somebody asks for it. */
async function Chains({ checked }: { readonly checked: ChainsChecked | null }) {
  const t = await getTranslations("admin.audit.chains");
  return (
    <Card title={t("heading")} className="mb-8">
      <p className="mb-4 text-soft">{t("lead")}</p>
      {checked === null ? (
        <LinkButton href="/admin/audit?chains=1" kind="secondary">
          {t("check")}
        </LinkButton>
      ) : (
        <Notice tone={checked.broken.length === 0 ? "success" : "danger"}>
          {checked.broken.length === 0
            ? t("whole", { cases: checked.cases, attempts: checked.attempts })
            : t("broken", { list: checked.broken.join(", ") })}
        </Notice>
      )}
    </Card>
  );
}
