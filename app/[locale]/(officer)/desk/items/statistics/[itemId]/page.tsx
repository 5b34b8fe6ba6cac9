import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChoicesTable } from "@/components/statistics/choices-table";
import { DifferencesTable } from "@/components/statistics/differences-table";
import { ItemFacts } from "@/components/statistics/item-facts";
import { SimulatedNotice } from "@/components/statistics/simulated-notice";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/identity/current-actor.query";
import { GROUP_MINIMUM } from "@/lib/psychometrics/differential";
import { openItem } from "@/lib/psychometrics/open-item.command";
import { OverviewFilter } from "@/lib/psychometrics/overview.schema";
import { Curves } from "./curves";
import { TakeOver } from "./take-over";

interface ItemProps {
  readonly params: Promise<{ readonly itemId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ItemProps) {
  const t = await getTranslations("statistics.item");
  return { title: t("title", { id: (await params).itemId }) };
}

export default async function ItemStatisticsPage({ params, searchParams }: ItemProps) {
  const actor = await requireActor("testing-centre");
  const { data } = OverviewFilter.parse(await searchParams);
  const [t, item] = await Promise.all([
    getTranslations("statistics"),
    openItem(actor, (await params).itemId, data),
  ]);
  if (item === null) notFound();
  const { id, statistics, run } = item;
  const back = `/desk/items/statistics?block=${item.block}&data=${run.source}`;
  return (
    <Page width="wide">
      <Breadcrumbs crumbs={[{ label: t("title"), href: back }, { label: id }]} />
      <PageHeader title={t("item.title", { id })} lead={item.stem} />
      <SimulatedNotice source={run.source} />
      <div className="grid gap-6">
        <Card title={t("item.facts")}>
          <ItemFacts statistics={statistics} banked={item.banked} taken={item.taken} />
        </Card>
        <Card title={t("choices.table")}>
          <ChoicesTable options={item.options} optionKey={item.key} statistics={statistics} />
        </Card>
        <Curves item={item} />
        <Card title={t("differences.title")}>
          <p className="mb-3 text-soft">
            {t("differences.about", {
              ...{ small: "A", moderate: "B", large: "C" },
              minimum: GROUP_MINIMUM,
            })}
          </p>
          {statistics.differences.length === 0 ? (
            <p>{t("differences.none", { minimum: GROUP_MINIMUM })}</p>
          ) : (
            <DifferencesTable rows={statistics.differences} />
          )}
        </Card>
        <TakeOver item={item} />
        <p className="text-sm text-soft">{t("item.opened")}</p>
      </div>
    </Page>
  );
}
