import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ActionForm } from "@/components/form/action-form";
import { CompleteFields } from "@/components/qti/complete-fields";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { requireActor } from "@/lib/identity/current-actor.query";
import { openImportedItem } from "@/lib/qti/complete-item.command";
import { complete, drop } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("qti.exchange.complete");
  return { title: t("title") };
}

interface WaitingProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function WaitingPage({ params }: WaitingProps) {
  const actor = await requireActor("testing-centre");
  const id = z.uuid().safeParse((await params).id);
  const opened = id.success ? await openImportedItem(actor, id.data) : null;
  if (opened === null || !id.success) notFound();
  const { item, facts, fileName } = opened;
  const [t, exchange, editor] = await Promise.all([
    getTranslations("qti.exchange.complete"),
    getTranslations("qti.exchange"),
    getTranslations("items.editor"),
  ]);
  const said = [
    { label: editor("stem"), value: <span className="whitespace-pre-line">{item.stem}</span> },
    { label: editor("text"), value: <span className="whitespace-pre-line">{item.text}</span> },
    { label: t("media"), value: item.media === null ? "" : `${item.media.path} ${item.media.alt}` },
  ].filter((_row, index) => [true, item.text !== "", item.media !== null][index]);
  return (
    <Page>
      <Breadcrumbs
        crumbs={[
          { label: exchange("title"), href: "/desk/items/exchange" },
          { label: item.identifier },
        ]}
      />
      <PageHeader
        title={t("title")}
        lead={t("from", { file: fileName, identifier: item.identifier })}
      />
      <div className="grid gap-6">
        <Card>
          <SummaryList rows={said} />
        </Card>
        <ActionForm id="complete" action={complete} submitLabel={t("submit")}>
          <input type="hidden" name="id" value={id.data} />
          <CompleteFields item={item} facts={facts} />
        </ActionForm>
        <ActionForm id="drop" action={drop} submitLabel={t("drop")} submitKind="quiet">
          <input type="hidden" name="id" value={id.data} />
        </ActionForm>
      </div>
    </Page>
  );
}
