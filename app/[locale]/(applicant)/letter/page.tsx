import { getLocale, getTranslations } from "next-intl/server";
import { LetterFiles } from "@/components/letter/letter-files";
import { LetterText } from "@/components/letter/letter-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { type Case, ownCase } from "@/lib/application/application.query";
import { askedCase } from "@/lib/application/asked-case.schema";
import type { NotificationState } from "@/lib/application/state";
import { localDateOf } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { Actor } from "@/lib/identity/roles";
import { groupedCode, letterOf } from "@/lib/notification/letter";
import { LETTER_TONES, type LetterState, letterState } from "@/lib/notification/letter-state";
import { type IssuedLetter, letterOfCase } from "@/lib/notification/letters.query";
import { currentTime } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { formatDate } from "@/lib/wording/format";
import { openLetter } from "./actions";
import { Annulled } from "./annulled";
import { WhatNext } from "./what-next";

export async function generateMetadata() {
  const t = await getTranslations("letter.own");
  return { title: t("title") };
}

interface LetterPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function LetterPage({ searchParams }: LetterPageProps) {
  const actor = await requireActor("applicant");
  const found = await ownCase(actor, askedCase(await searchParams));
  const [t, home] = await Promise.all([
    getTranslations("letter.own"),
    getTranslations("identity.nav"),
  ]);
  const notification = found?.state.notification;
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[{ label: home("application"), href: "/application" }, { label: t("title") }]}
      />
      <PageHeader over={found?.number} title={t("title")} />
      {found && notification ? (
        <Step actor={actor} found={found} notification={notification} />
      ) : (
        <Notice tone="info">{t("none")}</Notice>
      )}
    </Page>
  );
}

interface StepProps {
  readonly actor: Actor;
  readonly found: Case;
  readonly notification: NotificationState;
}

async function Step({ actor, found, notification }: StepProps) {
  const { receivedOn } = notification;
  if (receivedOn === null) return <Unopened caseId={found.id} />;
  const letter = await letterOfCase(actor, found.id);
  if (letter === null) return null;
  const [t, locale, now] = await Promise.all([
    getTranslations("letter.own"),
    getLocale(),
    currentTime(),
  ]);
  const { facts, annulledOn, notificationId, ready } = letter;
  const state = letterState({ annulledOn, validUntil: facts.validUntil }, localDateOf(now));
  return (
    <div className="space-y-6">
      {state === "annulled" ? <Annulled found={found} on={annulledOn} /> : null}
      <Facts letter={letter} state={state} receivedOn={receivedOn} />
      <Card title={t("files")}>
        <LetterFiles notificationId={notificationId} ready={ready} />
        <p className="mt-3 text-soft">{t("verify", { code: groupedCode(facts.code) })}</p>
      </Card>
      <LetterText
        letter={letterOf(facts, locale, env().publicUrl)}
        {...(state === "annulled" && { mark: t("states.annulled") })}
      />
      <WhatNext state={state} facts={facts} found={found} receivedOn={receivedOn} />
    </div>
  );
}

async function Unopened({ caseId }: { readonly caseId: string }) {
  const t = await getTranslations("letter.own.open");
  return (
    <Card stitched>
      <p className="mb-5 text-lg">{t("lead")}</p>
      {/* Reading this page starts no term: only the button does. */}
      <form action={openLetter}>
        <input type="hidden" name="caseId" value={caseId} />
        <Button type="submit">{t("button")}</Button>
      </form>
    </Card>
  );
}

interface FactsProps {
  readonly letter: IssuedLetter;
  readonly state: LetterState;
  readonly receivedOn: string;
}

async function Facts({ letter, state, receivedOn }: FactsProps) {
  const [t, locale] = await Promise.all([getTranslations("letter.own"), getLocale()]);
  const { facts } = letter;
  const until = facts.validUntil && {
    label: t("until"),
    value: formatDate(facts.validUntil, locale),
  };
  const rows = [
    { label: t("state"), value: <Tag tone={LETTER_TONES[state]}>{t(`states.${state}`)}</Tag> },
    { label: t("number"), value: facts.number },
    { label: t("issued"), value: formatDate(facts.issuedOn, locale) },
    { label: t("received"), value: formatDate(receivedOn, locale) },
  ];
  return <SummaryList rows={until ? [...rows, until] : rows} />;
}
