import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/textarea-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { type Case, ownCase } from "@/lib/application/application.query";
import { askedCase } from "@/lib/application/asked-case.schema";
import { termExpired } from "@/lib/calendar/term";
import { readFile } from "@/lib/decision/decision-file.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { complaintUntil } from "@/lib/notification/complaint-term.query";
import { currentTime } from "@/lib/platform/clock";
import { formatDate } from "@/lib/wording/format";
import { sendComplaint } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("letter.complaint");
  return { title: t("title") };
}

interface ComplaintPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ComplaintPage({ searchParams }: ComplaintPageProps) {
  const actor = await requireActor("applicant");
  const found = await ownCase(actor, askedCase(await searchParams));
  const [t, letter] = await Promise.all([
    getTranslations("letter.complaint"),
    getTranslations("letter.own"),
  ]);
  const back = found ? `/letter?case=${found.id}` : "/letter";
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: letter("title"), href: back }, { label: t("title") }]} />
      <PageHeader over={found?.number} title={t("title")} lead={t("lead")} />
      {found ? <Step found={found} /> : <Notice tone="info">{t("none")}</Notice>}
    </Page>
  );
}

async function Step({ found }: { readonly found: Case }) {
  const t = await getTranslations("letter.complaint");
  const { notification, complaint, stage } = found.state;
  if (complaint !== null) return <Made found={found} />;
  if (notification === null || notification.annulled) {
    return <Notice tone="info">{t("none")}</Notice>;
  }
  if (stage !== "closed") return <Notice tone="info">{t("annulling")}</Notice>;
  return (
    <div className="space-y-6">
      <Term receivedOn={notification.receivedOn} />
      <ActionForm action={sendComplaint} submitLabel={t("submit")} id="complaint">
        <input type="hidden" name="caseId" value={found.id} />
        <TextareaField name="text" rows={10} label={t("text")} hint={t("textHint")} />
      </ActionForm>
    </div>
  );
}

/** Until when, or that it is late and what to add: lateness is no ground to refuse acceptance. */
async function Term({ receivedOn }: { readonly receivedOn: string | null }) {
  if (receivedOn === null) return null;
  const [t, locale, now] = await Promise.all([
    getTranslations("letter.complaint"),
    getLocale(),
    currentTime(),
  ]);
  const last = await complaintUntil(receivedOn, now);
  const isLate = termExpired(last, now);
  return (
    <Notice tone={isLate ? "warning" : "info"}>
      {t(isLate ? "isLate" : "until", { date: formatDate(last, locale) })}
    </Notice>
  );
}

async function Made({ found }: { readonly found: Case }) {
  const [t, locale, { said }] = await Promise.all([
    getTranslations("letter.complaint"),
    getLocale(),
    readFile(found),
  ]);
  const { complaint, stage, due } = found.state;
  const isOpen = stage === "complaint" && due !== null;
  return (
    <div className="space-y-6">
      {isOpen ? (
        <Notice tone="success">{t("sent", { date: formatDate(due, locale) })}</Notice>
      ) : null}
      {isOpen && complaint?.late ? <Notice tone="info">{t("late")}</Notice> : null}
      <Card title={t("text")}>
        <p className="whitespace-pre-line break-words">{said.complaint}</p>
      </Card>
      {said.complaintOutcome ? (
        <Card title={t("answer")} stitched>
          <p className="mb-2 font-semibold">{t(`outcome.${said.complaintOutcome}`)}</p>
          <p className="whitespace-pre-line break-words">{said.complaintAnswer}</p>
        </Card>
      ) : null}
    </div>
  );
}
