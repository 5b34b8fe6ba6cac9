import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ItemFilter } from "@/components/items/item-filter";
import { ItemTable } from "@/components/items/item-table";
import { ItemTabs } from "@/components/items/item-tabs";
import { ShowKeys } from "@/components/items/show-keys";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { Actor } from "@/lib/identity/roles";
import { ItemFilter as Filter, itemsHref } from "@/lib/items/item-filter.schema";
import { itemList } from "@/lib/items/item-list.query";
import { seeKeys } from "@/lib/items/see-key.command";

export async function generateMetadata() {
  const t = await getTranslations("items.list");
  return { title: t("title") };
}

interface ItemsProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[]>>>;
}

export default async function ItemsPage({ searchParams }: ItemsProps) {
  const actor = await requireActor("testing-centre");
  const filter = Filter.parse(await searchParams);
  const [t, found] = await Promise.all([getTranslations("items.list"), itemList(actor, filter)]);
  if (found === null) notFound();
  const { lines, count, pages } = found;
  const ids = lines.map(({ id }) => id);
  const keys = filter.keys === "shown" ? await keysOf(actor, ids) : null;
  const { block, topic, status, q, page } = filter;
  return (
    <Page width="wide">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton kind="secondary" href="/desk/items/new?block=listening">
              {t("newListening")}
            </LinkButton>
            <LinkButton kind="secondary" href="/desk/items/new?block=reading">
              {t("newReading")}
            </LinkButton>
          </>
        }
      />
      <ItemTabs current="items" />
      <ItemFilter filter={filter} />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <p role="status">{t("count", { count })}</p>
        {keys === null && count > 0 ? (
          <ShowKeys
            label={t("showKeys")}
            note={t("keysNote")}
            search={{ block, topic, status, q, page: String(page) }}
          />
        ) : null}
      </div>
      <ItemTable lines={lines} keys={keys} />
      <Pagination page={page} pages={pages} hrefOf={(to) => itemsHref({ ...filter, page: to })} />
    </Page>
  );
}

async function keysOf(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const seen = await seeKeys(actor, ids, "list");
  return new Map(seen.map(({ id, draft }) => [id, draft.key]));
}
