import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CaseSearch } from "@/components/case/case-search";
import { CaseTable } from "@/components/case/case-table";
import { QueueFilterForm } from "@/components/case/queue-filter-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { daysLeft } from "@/lib/application/days-left";
import { type Queue, queueOf } from "@/lib/application/queue.query";
import { QUEUE_VIEWS, QueueFilter, type QueueView } from "@/lib/application/queue.schema";
import { localDateOf } from "@/lib/calendar/local-date";
import { movedDays } from "@/lib/calendar/moved-days.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { region } from "@/lib/identity/regions";
import { currentTime } from "@/lib/platform/clock";
import { searchCases } from "./actions";
import { queueHref } from "./queue-href";

export async function generateMetadata() {
  const t = await getTranslations("case.queue");
  return { title: t("title") };
}

// So few need no filter.
const FEW = 10;
const ALWAYS: readonly QueueView[] = ["turn", "open", "closed"];

/** Views with nothing in them would only be in the way. */
const viewsToShow = (counts: Queue["counts"], current: QueueView) =>
  QUEUE_VIEWS.filter((view) => ALWAYS.includes(view) || counts[view] > 0 || view === current);

interface QueueProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function QueuePage({ searchParams }: QueueProps) {
  const actor = await requireActor("akimat-specialist", "akimat-head");
  const params = await searchParams;
  const filter = QueueFilter.parse({ service: null, stage: null, ...params });
  const [t, locale, queue, now, moved] = await Promise.all([
    getTranslations("case"),
    getLocale(),
    queueOf(actor, filter),
    currentTime(),
    movedDays(),
  ]);
  if (queue === null) notFound();
  const today = localDateOf(now);
  const isNarrowed = filter.service !== null || filter.stage !== null;
  return (
    <Page width="wide">
      <PageHeader
        title={t("queue.title")}
        lead={t("queue.lead", { region: region(queue.region).name[locale] })}
      />
      <CaseSearch
        action={searchCases}
        texts={{
          label: t("search.label"),
          hint: t("search.hint"),
          action: t("search.action"),
        }}
      />
      <Tabs
        label={t("queue.views")}
        tabs={viewsToShow(queue.counts, filter.view).map((view) => ({
          label: t(`queue.view.${view}`),
          href: queueHref({ ...filter, view, page: 1 }),
          isCurrent: view === filter.view,
          count: queue.counts[view],
        }))}
      />
      {isNarrowed || queue.count > FEW ? (
        <QueueFilterForm
          filter={filter}
          clearHref={queueHref({ ...filter, service: null, stage: null, page: 1 })}
        />
      ) : null}
      <p className="mb-3 text-soft">{t("queue.count", { count: queue.count })}</p>
      <CaseTable
        caption={t("queue.caption")}
        rows={queue.cases}
        role={actor.role}
        leftUntil={(due) => daysLeft(today, due, moved)}
        empty={
          <EmptyState title={t("queue.emptyTitle")}>
            <p>{t("queue.emptyBody")}</p>
          </EmptyState>
        }
      />
      <Pagination
        page={filter.page}
        pages={queue.pages}
        hrefOf={(page) => queueHref({ ...filter, page })}
      />
    </Page>
  );
}
