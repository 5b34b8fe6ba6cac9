import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { FindingsList } from "@/components/items/findings-list";
import { ItemFacts } from "@/components/items/item-facts";
import { KeyView } from "@/components/items/key-view";
import { Preview } from "@/components/items/preview";
import { ShowKeys } from "@/components/items/show-keys";
import { ClientWording } from "@/components/shell/client-wording";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/identity/current-actor.query";
import { itemPage } from "@/lib/items/item-page.query";
import { seeKeys } from "@/lib/items/see-key.command";
import { ItemSteps } from "./item-steps";
import { ItemTrails } from "./item-trails";

interface ItemProps {
  readonly params: Promise<{ readonly itemId: string }>;
  readonly searchParams: Promise<unknown>;
}

const Search = z.object({
  keys: z.literal("shown").optional().catch(undefined),
  reviewed: z.enum(["reviewed", "returned", "answered-wrong"]).optional().catch(undefined),
});

export async function generateMetadata({ params }: ItemProps) {
  return { title: (await params).itemId };
}

export default async function ItemPage({ params, searchParams }: ItemProps) {
  const actor = await requireActor("testing-centre");
  const { itemId } = await params;
  const { keys, reviewed } = Search.parse(await searchParams);
  // Before the page is read, so that this look is on it.
  const [seen] = keys === "shown" ? await seeKeys(actor, [itemId], "item") : [];
  const item = await itemPage(actor, itemId);
  if (item === null) notFound();
  const t = await getTranslations("items");
  return (
    <Page width="wide">
      <Breadcrumbs crumbs={[{ label: t("list.title"), href: "/desk/items" }, { label: item.id }]} />
      <PageHeader title={item.id} over={t(`topic.${item.facts.topic}`)} />
      <div className="grid gap-4">
        {reviewed === undefined ? null : (
          <Notice tone={reviewed === "reviewed" ? "success" : "info"} role="status">
            {t(`review.outcome.${reviewed}`)}
          </Notice>
        )}
        {item.remark === null ? null : (
          <Notice tone="info" title={t("page.remark")}>
            {item.remark}
          </Notice>
        )}
        {item.status === "draft" && item.findings !== null ? (
          <FindingsList findings={item.findings} />
        ) : null}
      </div>
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <Card title={t("page.preview")}>
            <p className="mb-4 text-sm text-soft">{t("page.previewNote")}</p>
            <ClientWording namespaces={["exam"]}>
              <Preview question={item.question} />
            </ClientWording>
          </Card>
          <Card title={t("page.key")} id="key">
            {seen === undefined ? (
              <ShowKeys label={t("page.showKey")} note={t("page.keyNote")} search={{}} />
            ) : (
              <KeyView draft={seen.draft} />
            )}
          </Card>
        </div>
        <div className="grid gap-6">
          <ItemSteps item={item} />
          <Card title={t("page.facts")}>
            <ItemFacts item={item} />
          </Card>
          <ItemTrails item={item} />
        </div>
      </div>
    </Page>
  );
}
