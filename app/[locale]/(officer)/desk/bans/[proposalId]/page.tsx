import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { RecordedSignals } from "@/components/exam/recorded-signals";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { proposalFile } from "@/lib/exam/ban-proposals.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { displayName } from "@/lib/identity/names";
import { currentTime } from "@/lib/platform/clock";
import { formatDate } from "@/lib/wording/format";
import { DecideForm } from "./decide-form";

export async function generateMetadata() {
  const t = await getTranslations("conduct.bans");
  return { title: t("one") };
}

interface ProposalProps {
  readonly params: Promise<{ readonly proposalId: string }>;
}

export default async function BanProposalPage({ params }: ProposalProps) {
  const actor = await requireActor("testing-centre");
  const id = z.uuid().safeParse((await params).proposalId);
  const file = id.success ? await proposalFile(actor, id.data, await currentTime()) : null;
  if (file === null) notFound();
  const [t, desk, words, locale] = await Promise.all([
    getTranslations("conduct.bans"),
    getTranslations("exam.desk.bans"),
    getTranslations("exam.ban"),
    getLocale(),
  ]);
  return (
    <Page>
      <Breadcrumbs
        crumbs={[{ label: desk("title"), href: "/desk/bans" }, { label: file.number }]}
      />
      <PageHeader over={file.number} title={displayName(file.name, locale)} />
      <div className="grid gap-6">
        <Card title={t("one")}>
          <SummaryList
            rows={[
              { label: t("violation"), value: words(file.reason) },
              { label: t("proposedOn"), value: formatDate(file.proposedAt, locale) },
              {
                label: t("grounds"),
                value: <p className="whitespace-pre-line break-words">{file.grounds}</p>,
              },
            ]}
          />
        </Card>
        <Card title={t("recorded")}>
          <RecordedSignals signals={file.signals} named={file.named} />
        </Card>
        <Card title={t("reply")}>
          {file.reply === null ? (
            <p>{t("replyUntil", { until: formatDate(file.replyUntil, locale) })}</p>
          ) : (
            <p className="whitespace-pre-line break-words">{file.reply}</p>
          )}
        </Card>
        <DecideForm file={file} />
      </div>
    </Page>
  );
}
