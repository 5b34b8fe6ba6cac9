import { getLocale, getTranslations } from "next-intl/server";
import { LetterText } from "@/components/letter/letter-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { type Case, ownCase } from "@/lib/application/application.query";
import type { NotificationState } from "@/lib/application/state";
import { localDateOf } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { Actor } from "@/lib/identity/roles";
import { complaintUntil } from "@/lib/notification/complaint-term.query";
import { groupedCode, letterOf } from "@/lib/notification/letter";
import { type IssuedLetter, letterOfCase } from "@/lib/notification/letters.query";
import { letterState } from "@/lib/notification/verify.query";
import { currentTime } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { formatDate } from "@/lib/wording/format";
import { LOCALES } from "@/lib/wording/routing";
import { openLetter } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("letter.own");
  return { title: t("title") };
}

interface LetterPageProps {
  readonly searchParams: Promise<{ readonly case?: string }>;
}

export default async function LetterPage({ searchParams }: LetterPageProps) {
  const actor = await requireActor("applicant");
  const found = await ownCase(actor, (await searchParams).case);
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
  if (notification.receivedOn === null) return <Unopened caseId={found.id} />;
  const letter = await letterOfCase(actor, found.id);
  if (letter === null) return null;
  const locale = await getLocale();
  return (
    <div className="space-y-6">
      <Facts letter={letter} receivedOn={notification.receivedOn} />
      <Files letter={letter} />
      <LetterText letter={letterOf(letter.facts, locale, env().publicUrl)} />
      <Next letter={letter} caseId={found.id} receivedOn={notification.receivedOn} />
    </div>
  );
}

async function Unopened({ caseId }: { readonly caseId: string }) {
  const t = await getTranslations("letter.own.open");
  return (
    <Card stitched>
      <p className="mb-5 text-lg">{t("lead")}</p>
      <form action={openLetter}>
        <input type="hidden" name="caseId" value={caseId} />
        <Button type="submit">{t("button")}</Button>
      </form>
    </Card>
  );
}

interface FactsProps {
  readonly letter: IssuedLetter;
  readonly receivedOn: string;
}

const TONES = {
  valid: "success",
  refusal: "danger",
  expired: "warning",
  annulled: "danger",
} as const;

async function Facts({ letter, receivedOn }: FactsProps) {
  const [t, locale, now] = await Promise.all([
    getTranslations("letter.own"),
    getLocale(),
    currentTime(),
  ]);
  const { facts, annulled } = letter;
  const state = letterState({ annulled, validUntil: facts.validUntil }, localDateOf(now));
  const rows = [
    { label: t("state"), value: <Tag tone={TONES[state]}>{t(`states.${state}`)}</Tag> },
    { label: t("number"), value: facts.number },
    { label: t("issued"), value: formatDate(facts.issuedOn, locale) },
    { label: t("received"), value: formatDate(receivedOn, locale) },
  ];
  const until = facts.validUntil && {
    label: t("until"),
    value: formatDate(facts.validUntil, locale),
  };
  return <SummaryList rows={until ? [...rows, until] : rows} />;
}

async function Files({ letter }: { readonly letter: IssuedLetter }) {
  const t = await getTranslations("letter.own");
  const { notificationId, ready, facts } = letter;
  return (
    <Card title={t("files")}>
      {ready.length < LOCALES.length ? <p>{t("making")}</p> : null}
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {LOCALES.filter((locale) => ready.includes(locale)).map((locale) => (
          <li key={locale}>
            <a
              className="link inline-flex min-h-11 items-center"
              href={`/api/letters/${notificationId}/${locale}`}
            >
              {t("file", { language: t(`languages.${locale}`) })}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-soft">{t("verify", { code: groupedCode(facts.code) })}</p>
    </Card>
  );
}

async function Next({ letter, caseId, receivedOn }: FactsProps & { readonly caseId: string }) {
  const [t, locale, now] = await Promise.all([
    getTranslations("letter.own"),
    getLocale(),
    currentTime(),
  ]);
  const date = formatDate(await complaintUntil(receivedOn, now), locale);
  return (
    <>
      <Card title={t("next.heading")}>
        <p>{t(`next.${letter.facts.outcome}`)}</p>
      </Card>
      {letter.annulled ? null : (
        <Card title={t("complain.heading")}>
          <p className="mb-4">{t("complain.term", { date })}</p>
          <LinkButton kind="secondary" href={`/complaint?case=${caseId}`}>
            {t("complain.link")}
          </LinkButton>
        </Card>
      )}
    </>
  );
}
