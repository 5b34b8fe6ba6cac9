import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SimulatedNotice } from "@/components/statistics/simulated-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { requireActor } from "@/lib/identity/current-actor.query";
import { may } from "@/lib/identity/permissions";
import { OverviewFilter } from "@/lib/psychometrics/overview.schema";
import { BLOCKS } from "@/lib/psychometrics/source";
import { statisticsOverview } from "@/lib/psychometrics/statistics.query";
import { BlockFindings } from "./block-findings";
import { overviewHref } from "./overview-href";
import { RunCard } from "./run-card";

export async function generateMetadata() {
  const t = await getTranslations("statistics");
  return { title: t("title") };
}

interface StatisticsProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function StatisticsPage({ searchParams }: StatisticsProps) {
  const actor = await requireActor("testing-centre", "auditor");
  const filter = OverviewFilter.parse(await searchParams);
  const [t, overview] = await Promise.all([
    getTranslations("statistics"),
    statisticsOverview(actor, filter.block, filter.data),
  ]);
  if (overview === null) notFound();
  const { source, sources, run, sittings } = overview;
  const mayManage = may(actor, "manage-statistics");
  return (
    <Page width="wide">
      <PageHeader title={t("title")} lead={t("lead")} />
      {sources.length > 1 || (sources[0] ?? source) !== source ? (
        <Tabs
          label={t("sources")}
          tabs={[...new Set([...sources, source])].map((one) => ({
            label: t(`source.${one}`),
            href: overviewHref({ ...filter, data: one, page: 1 }),
            isCurrent: one === source,
          }))}
        />
      ) : null}
      <SimulatedNotice source={source} />
      <RunCard overview={overview} mayManage={mayManage} />
      {run === null ? (
        <EmptyState title={t("run.none")}>{t("run.noneBody", { count: sittings })}</EmptyState>
      ) : (
        <>
          <Tabs
            label={t("blocks")}
            tabs={BLOCKS.map((one) => ({
              label: t(`block.${one}`),
              href: overviewHref({ ...filter, block: one, page: 1 }),
              isCurrent: one === filter.block,
            }))}
          />
          <BlockFindings overview={overview} filter={filter} mayManage={mayManage} />
        </>
      )}
    </Page>
  );
}
