import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { FileField } from "@/components/form/file-field";
import { ItemTabs } from "@/components/items/item-tabs";
import { ExportForm } from "@/components/qti/export-form";
import { ImportList } from "@/components/qti/import-list";
import { WaitingList } from "@/components/qti/waiting-list";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/identity/current-actor.query";
import { activeItemIds } from "@/lib/qti/export-items.command";
import { lastImports } from "@/lib/qti/import.query";
import { waitingItems } from "@/lib/qti/waiting.query";
import { upload } from "./upload.action";

export async function generateMetadata() {
  const t = await getTranslations("qti.exchange");
  return { title: t("title") };
}

interface ExchangeProps {
  readonly searchParams: Promise<{ readonly export?: string | string[] }>;
}

export default async function ExchangePage({ searchParams }: ExchangeProps) {
  const actor = await requireActor("testing-centre");
  const [t, imports, waiting, active, query] = await Promise.all([
    getTranslations("qti.exchange"),
    lastImports(actor),
    waitingItems(actor),
    activeItemIds(actor),
    searchParams,
  ]);
  return (
    <Page width="wide">
      <PageHeader title={t("title")} lead={t("lead")} />
      <ItemTabs current="exchange" />
      {query.export === "nothing" ? (
        <Notice tone="warning" role="status" className="mb-6">
          {t("export.nothing")}
        </Notice>
      ) : null}
      <div className="grid gap-6">
        <div className="grid gap-6 lg:grid-cols-2">
          <Card title={t("upload.title")}>
            <ActionForm id="upload" action={upload} submitLabel={t("upload.submit")}>
              <FileField
                name="package"
                label={t("upload.file")}
                hint={t("upload.hint")}
                accept=".zip,application/zip"
              />
            </ActionForm>
          </Card>
          <ExportForm count={active.length} />
        </div>
        {waiting.length === 0 ? null : (
          <Card title={t("waiting.title")}>
            <p className="mb-3 text-soft">{t("waiting.lead")}</p>
            <WaitingList items={waiting} />
          </Card>
        )}
        <Card title={t("recent.title")}>
          <ImportList imports={imports} />
        </Card>
      </div>
    </Page>
  );
}
