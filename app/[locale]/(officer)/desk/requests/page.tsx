import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RequestTable } from "@/components/check/request-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { daysLeft } from "@/lib/application/days-left";
import { localDateOf } from "@/lib/calendar/local-date";
import { movedDays } from "@/lib/calendar/moved-days.query";
import { RequestFilter, requestsToAgency } from "@/lib/check/requests.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";

export async function generateMetadata() {
  const t = await getTranslations("check.answer");
  return { title: t("back") };
}

interface RequestsProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function RequestsPage({ searchParams }: RequestsProps) {
  const actor = await requireActor("agency");
  const filter = RequestFilter.parse(await searchParams);
  const [t, found, now, moved] = await Promise.all([
    getTranslations("check"),
    requestsToAgency(actor, filter),
    currentTime(),
    movedDays(),
  ]);
  if (found === null) notFound();
  const today = localDateOf(now);
  const views = { waiting: found.waiting, answered: found.answered } as const;
  return (
    <Page width="wide">
      <PageHeader
        title={t("requests.title", { agency: t(`agency.${found.agency}`) })}
        lead={t("requests.lead")}
      />
      <Tabs
        label={t("requests.views")}
        tabs={(["waiting", "answered"] as const).map((view) => ({
          label: t(`requests.view.${view}`),
          href: `/desk/requests?view=${view}`,
          isCurrent: view === filter.view,
          count: views[view],
        }))}
      />
      <RequestTable
        view={filter.view}
        rows={found.requests}
        leftUntil={(due) => daysLeft(today, due, moved)}
        empty={
          <EmptyState title={t("requests.emptyTitle")}>
            <p>{t("requests.emptyBody")}</p>
          </EmptyState>
        }
      />
      <Pagination
        page={filter.page}
        pages={found.pages}
        hrefOf={(page) => `/desk/requests?view=${filter.view}&page=${page}`}
      />
    </Page>
  );
}
