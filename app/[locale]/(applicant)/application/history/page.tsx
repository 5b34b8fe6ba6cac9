import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HistoryTimeline } from "@/components/case/history-timeline";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { ownCase } from "@/lib/application/application.query";
import { askedCase } from "@/lib/application/asked-case.schema";
import { historyOf } from "@/lib/application/timeline.query";
import { requireActor } from "@/lib/identity/current-actor.query";

export async function generateMetadata() {
  const t = await getTranslations("case.history");
  return { title: t("title") };
}

interface HistoryProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function History({ searchParams }: HistoryProps) {
  const actor = await requireActor("applicant");
  const asked = askedCase(await searchParams);
  const [t, shown] = await Promise.all([getTranslations("case"), ownCase(actor, asked)]);
  if (shown === null) notFound();
  const lines = await historyOf(actor, shown.id);
  const home = asked === null ? "/application" : `/application?case=${asked}`;
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[{ label: t("home.title"), href: home }, { label: t("history.title") }]}
      />
      <PageHeader
        over={t("home.over", { number: shown.number })}
        title={t("history.title")}
        lead={t("history.lead")}
      />
      <HistoryTimeline lines={lines} own />
    </Page>
  );
}
