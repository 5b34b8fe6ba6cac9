import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";

import { RecordedSignals } from "@/components/exam/recorded-signals";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { boardAttempt } from "@/lib/exam/board-attempt.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { displayName } from "@/lib/identity/names";
import { formatDateTime } from "@/lib/wording/format";
import { AttemptCourse } from "./attempt-course";
import { CentreForms } from "./centre-forms";

export async function generateMetadata() {
  const t = await getTranslations("conduct.desk");
  return { title: t("title") };
}

interface CandidateProps {
  readonly params: Promise<{ readonly attemptId: string }>;
}

export default async function CandidatePage({ params }: CandidateProps) {
  const actor = await requireActor("testing-centre");
  const id = z.uuid().safeParse((await params).attemptId);
  const attempt = id.success ? await boardAttempt(actor, id.data) : null;
  if (attempt === null) notFound();
  const [t, board, locale] = await Promise.all([
    getTranslations("conduct.desk"),
    getTranslations("conduct.board"),
    getLocale(),
  ]);
  const { paused, pausedAt, phase, endsAt, lastContactAt, number } = attempt;
  const time = (at: Date | null) => (at === null ? "–" : formatDateTime(at, locale));
  return (
    <Page width="wide">
      <Breadcrumbs crumbs={[{ label: board("title"), href: "/desk/board" }, { label: number }]} />
      <PageHeader
        over={number}
        title={displayName(attempt.name, locale)}
        actions={
          <LinkButton kind="secondary" href={`/desk/bans?number=${number}`}>
            {t("toBans")}
          </LinkButton>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <div className="grid gap-6">
          <Card title={t("now")}>
            <SummaryList
              rows={[
                {
                  label: board("column.where"),
                  value: paused === null ? board(`phase.${phase}`) : board(`paused.${paused}`),
                },
                { label: t("pausedSince"), value: time(pausedAt) },
                { label: t("endsAt"), value: paused === null ? time(endsAt) : t("stands") },
                { label: t("lastContact"), value: time(lastContactAt) },
              ]}
            />
          </Card>
          <Card title={t("course")}>
            <AttemptCourse attempt={attempt} />
          </Card>
        </div>
        <div className="grid gap-6">
          <CentreForms attemptId={attempt.id} phase={phase} paused={paused} />
          <Card title={t("signals", { count: attempt.signals.length })}>
            <p className="mb-3 text-soft">{t("signalsLead")}</p>
            <RecordedSignals signals={attempt.signals} />
          </Card>
        </div>
      </div>
    </Page>
  );
}
