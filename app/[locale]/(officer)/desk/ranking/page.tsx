import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { RankingTable } from "@/components/case/ranking-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { RankingFilter } from "@/lib/application/queue.schema";
import { rankingOf } from "@/lib/application/ranking.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { region } from "@/lib/identity/regions";

export async function generateMetadata() {
  const t = await getTranslations("case.ranking");
  return { title: t("title") };
}

interface RankingProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const SERVICES = ["rpp", "kandas"] as const;

export default async function RankingPage({ searchParams }: RankingProps) {
  const actor = await requireActor("akimat-specialist", "akimat-head");
  const filter = RankingFilter.parse(await searchParams);
  const [t, locale, ranking] = await Promise.all([
    getTranslations("case"),
    getLocale(),
    rankingOf(actor, filter),
  ]);
  if (ranking === null) notFound();
  return (
    <Page width="wide">
      <PageHeader
        title={t("ranking.title")}
        lead={t("ranking.lead", { region: region(ranking.region).name[locale] })}
      />
      <Notice title={t("ranking.noteTitle")} className="mb-6">
        <p>{t("ranking.note")}</p>
      </Notice>
      <Tabs
        label={t("ranking.services")}
        tabs={SERVICES.map((service) => ({
          label: t(`service.${service}`),
          href: `/desk/ranking?service=${service}`,
          isCurrent: service === filter.service,
        }))}
      />
      <RankingTable
        caption={t("ranking.caption", { service: t(`service.${filter.service}`) })}
        rows={ranking.cases}
        empty={<EmptyState title={t("ranking.emptyTitle")} />}
      />
      <Pagination
        page={filter.page}
        pages={ranking.pages}
        hrefOf={(page) => `/desk/ranking?service=${filter.service}&page=${page}`}
      />
    </Page>
  );
}
