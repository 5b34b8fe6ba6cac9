import { getLocale, getTranslations } from "next-intl/server";
import { ReasonsList } from "@/components/decision/reasons-list";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/textarea-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { ownCase } from "@/lib/application/application.query";
import type { Hearing } from "@/lib/application/state";
import { termExpired } from "@/lib/calendar/term";
import { type DecisionFile, readFile } from "@/lib/decision/decision-file.query";
import { noticeDeemedOn, objectionDays } from "@/lib/decision/hearing-dates.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { formatDate } from "@/lib/wording/format";
import { openNotice, sendObjection } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("decision.own");
  return { title: t("title") };
}

interface HearingPageProps {
  readonly searchParams: Promise<{ readonly case?: string }>;
}

export default async function HearingPage({ searchParams }: HearingPageProps) {
  const actor = await requireActor("applicant");
  const found = await ownCase(actor, (await searchParams).case);
  const [t, home] = await Promise.all([
    getTranslations("decision.own"),
    getTranslations("identity.nav"),
  ]);
  const hearing = found?.state.decision?.hearing;
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[{ label: home("application"), href: "/application" }, { label: t("title") }]}
      />
      <PageHeader over={found?.number} title={t("title")} />
      {found && hearing ? (
        <Step file={await readFile(found)} hearing={hearing} />
      ) : (
        <Notice tone="info">{t("none")}</Notice>
      )}
    </Page>
  );
}

interface StepProps {
  readonly file: DecisionFile;
  readonly hearing: Hearing;
}

async function Step({ file, hearing }: StepProps) {
  return hearing.receivedOn === null ? (
    <Unopened caseId={file.found.id} openedOn={hearing.openedOn} />
  ) : (
    <>
      <PreliminaryDecision file={file} hearing={hearing} />
      <Objection file={file} hearing={hearing} />
    </>
  );
}

async function Unopened({
  caseId,
  openedOn,
}: {
  readonly caseId: string;
  readonly openedOn: string;
}) {
  const [t, locale, now] = await Promise.all([
    getTranslations("decision.own.open"),
    getLocale(),
    currentTime(),
  ]);
  const date = formatDate(await noticeDeemedOn(openedOn, now), locale);
  return (
    <Card stitched>
      <p className="mb-3 text-lg">{t("lead")}</p>
      <p className="mb-5">{t("clock", { days: await objectionDays(now), date })}</p>
      <form action={openNotice}>
        <input type="hidden" name="caseId" value={caseId} />
        <Button type="submit">{t("button")}</Button>
      </form>
    </Card>
  );
}

async function PreliminaryDecision({ file, hearing }: StepProps) {
  const [t, locale] = await Promise.all([getTranslations("decision.own.notice"), getLocale()]);
  const date = (day: string | null) => (day === null ? "—" : formatDate(day, locale));
  return (
    <Card title={t("heading")} stitched className="mb-6">
      <p className="mb-3 text-lg">{t("outcome")}</p>
      <h3 className="mb-1 font-semibold">{t("reasons")}</h3>
      <ReasonsList reasons={file.reasons?.[locale] ?? []} />
      <p className="mt-4">{t("received", { date: date(hearing.receivedOn) })}</p>
      <p className="font-semibold">{t("until", { date: date(hearing.objectUntil) })}</p>
    </Card>
  );
}

async function Objection({ file, hearing }: StepProps) {
  const [t, now] = await Promise.all([getTranslations("decision.own"), currentTime()]);
  if (hearing.objection !== null) {
    return (
      <Card title={t("object.heading")}>
        <p className="whitespace-pre-line break-words">{file.objection}</p>
        {hearing.objectionAnswer === null ? (
          <Notice tone="success">{t("sent")}</Notice>
        ) : (
          <Notice tone="info" title={t(`answered.${hearing.objectionAnswer}`)}>
            <span className="whitespace-pre-line break-words">{file.objectionAnswer}</span>
          </Notice>
        )}
      </Card>
    );
  }
  if (hearing.objectUntil !== null && termExpired(hearing.objectUntil, now)) {
    return <Notice tone="info">{t("over")}</Notice>;
  }
  return (
    <Card title={t("object.heading")}>
      <p className="mb-4 text-soft">{t("object.lead")}</p>
      <ActionForm action={sendObjection} submitLabel={t("object.submit")} id="objection">
        <input type="hidden" name="caseId" value={file.found.id} />
        <TextareaField name="text" rows={8} label={t("object.text")} />
      </ActionForm>
    </Card>
  );
}
