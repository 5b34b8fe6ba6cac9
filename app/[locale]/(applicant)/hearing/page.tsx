import { getLocale, getTranslations } from "next-intl/server";
import { HearingWaysCard } from "@/components/assessment/hearing-ways-card";
import { ReasonsList } from "@/components/decision/reasons-list";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/textarea-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { ownCase } from "@/lib/application/application.query";
import { askedCase } from "@/lib/application/asked-case.schema";
import type { Hearing } from "@/lib/application/state";
import { refusalHelpFor } from "@/lib/assessment/ways-out.query";
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
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function HearingPage({ searchParams }: HearingPageProps) {
  const actor = await requireActor("applicant");
  const found = await ownCase(actor, askedCase(await searchParams));
  const [t, home] = await Promise.all([
    getTranslations("decision.own"),
    getTranslations("identity.nav"),
  ]);
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[{ label: home("application"), href: "/application" }, { label: t("title") }]}
      />
      <PageHeader over={found?.number} title={t("title")} />
      {found ? <Step file={await readFile(found)} /> : <Notice tone="info">{t("none")}</Notice>}
    </Page>
  );
}

interface StepProps {
  readonly file: DecisionFile;
  readonly hearing: Hearing;
}

async function Step({ file }: { readonly file: DecisionFile }) {
  const { stage, decision, notification } = file.found.state;
  const hearing = decision?.hearing;
  if (!hearing) return <Past file={file} />;
  if (stage === "decision" && hearing.receivedOn === null) {
    return <Unopened caseId={file.found.id} openedOn={hearing.openedOn} />;
  }
  if (hearing.receivedOn === null) return <Past file={file} />;
  return (
    <div className="space-y-6">
      <PreliminaryDecision file={file} hearing={hearing} />
      {stage === "decision" ? <StillToShow caseId={file.found.id} /> : null}
      {stage === "decision" ? <Objection file={file} hearing={hearing} /> : <Said file={file} />}
      {stage !== "decision" && notification ? <Decided caseId={file.found.id} /> : null}
    </div>
  );
}

/** No hearing is open now: what was said in the last one, if there was any. */
async function Past({ file }: { readonly file: DecisionFile }) {
  const t = await getTranslations("decision.own");
  return (
    <div className="space-y-6">
      <Notice tone="info">{t("none")}</Notice>
      <Said file={file} />
    </div>
  );
}

async function Decided({ caseId }: { readonly caseId: string }) {
  const t = await getTranslations("decision.own");
  return (
    <Notice tone="info">
      <p>{t("decided")}</p>
      <p>
        <TextLink href={`/letter?case=${caseId}`}>{t("toLetter")}</TextLink>
      </p>
    </Notice>
  );
}

async function Unopened({ caseId, openedOn }: { caseId: string; openedOn: string }) {
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
      {/* Reading this page starts no term: only the button does. */}
      <form action={openNotice}>
        <input type="hidden" name="caseId" value={caseId} />
        <Button type="submit">{t("button")}</Button>
      </form>
    </Card>
  );
}

async function PreliminaryDecision({ file, hearing }: StepProps) {
  const [t, locale, now] = await Promise.all([
    getTranslations("decision.own.notice"),
    getLocale(),
    currentTime(),
  ]);
  const { receivedOn, objectUntil } = hearing;
  return (
    <Card title={t("heading")} stitched>
      <p className="mb-3 text-lg">{t("outcome")}</p>
      <h3 className="mb-1 font-semibold">{t("reasons")}</h3>
      <ReasonsList reasons={file.reasons?.[locale] ?? []} />
      {receivedOn === null ? null : (
        <p className="mt-4">{t("received", { date: formatDate(receivedOn, locale) })}</p>
      )}
      {objectUntil === null ? null : (
        <p className="font-semibold">
          {t(termExpired(objectUntil, now) ? "ended" : "until", {
            date: formatDate(objectUntil, locale),
          })}
        </p>
      )}
    </Card>
  );
}

async function StillToShow({ caseId }: { readonly caseId: string }) {
  const help = await refusalHelpFor(await requireActor("applicant"), caseId);
  return help && <HearingWaysCard view={help} href={`/assessment?case=${caseId}#ways`} />;
}

async function Objection({ file, hearing }: StepProps) {
  const [t, now] = await Promise.all([getTranslations("decision.own"), currentTime()]);
  if (hearing.objection !== null) return <Said file={file} />;
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

/** The person's objection, and the answer to it. */
async function Said({ file }: { readonly file: DecisionFile }) {
  const t = await getTranslations("decision.own");
  const { objection, objectionAnswer, objectionOutcome } = file.said;
  if (objection === null) return null;
  return (
    <Card title={t("object.heading")}>
      <p className="mb-4 whitespace-pre-line break-words">{objection}</p>
      {objectionOutcome === null ? (
        <Notice tone="success">{t("sent")}</Notice>
      ) : (
        <Notice tone="info" title={t(`answered.${objectionOutcome}`)}>
          <p className="whitespace-pre-line break-words">{objectionAnswer}</p>
        </Notice>
      )}
    </Card>
  );
}
