import { notFound } from "next/navigation";
import { after } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CaseMore } from "@/components/case/case-more";
import { CaseSwitch } from "@/components/case/case-switch";
import { MessageList } from "@/components/case/message-list";
import { NextStepCard } from "@/components/case/next-step-card";
import { TermFacts } from "@/components/case/term-facts";
import { StageTracker } from "@/components/stages/stage-tracker";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { askedCase } from "@/lib/application/asked-case.schema";
import { daysLeft } from "@/lib/application/days-left";
import { homeOf } from "@/lib/application/home.query";
import { lawStages } from "@/lib/application/law-stages";
import { nextStep } from "@/lib/application/next-step";
import { localDateOf } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import { region } from "@/lib/identity/regions";
import { messagesTo } from "@/lib/notification/messages.query";
import { readMessages } from "@/lib/notification/read-messages.command";
import { currentTime } from "@/lib/platform/clock";
import { formatDateTime } from "@/lib/wording/format";
import { NoApplication } from "./no-application";

export async function generateMetadata() {
  const t = await getTranslations("case.home");
  return { title: t("title") };
}

interface HomeProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ApplicationHome({ searchParams }: HomeProps) {
  const actor = await requireActor("applicant");
  const [t, locale, now] = await Promise.all([getTranslations("case"), getLocale(), currentTime()]);
  const asked = askedCase(await searchParams);
  const home = await homeOf(actor, asked, now);
  // Somebody else's case looks as if it did not exist.
  if (home === null && asked !== null) notFound();
  if (home === null) return <NoApplication hasProfile={actor.personId !== null} />;

  const messages = await messagesTo(actor, locale);
  after(() => readMessages(actor, now));
  const { shown, others, total, moved, children } = home;
  const { state } = shown;
  const step = nextStep(state, now);
  const today = localDateOf(now);
  const leftUntil = (due: string | null) => (due === null ? null : daysLeft(today, due, moved));
  // Whoever has two cases keeps the one they look at from page to page.
  const hrefOf = (page: string) => (others.length === 0 ? page : `${page}?case=${shown.id}`);
  const startsAt = state.interview?.booking?.startsAt;
  return (
    <Page>
      <CaseSwitch shown={shown} others={others} />
      <PageHeader
        over={t("home.over", { number: shown.number })}
        title={t(`service.${state.service}`)}
        lead={region(state.region).name[locale]}
      />
      <div className="space-y-8">
        <NextStepCard
          step={step}
          left={leftUntil(step.due)}
          hrefOf={hrefOf}
          values={{
            left: state.testing.attemptsAllowed - state.testing.used,
            when: startsAt ? formatDateTime(new Date(startsAt), locale) : "",
          }}
        />
        <Card title={t("home.path")}>
          <StageTracker stages={lawStages(state)} />
          <p className="mt-4">
            <TextLink href={hrefOf("/application/history")}>{t("home.history")}</TextLink>
          </p>
        </Card>
        <div className="grid gap-8 lg:grid-cols-2 lg:items-start">
          <Card title={t("home.messages")}>
            <MessageList messages={messages} />
          </Card>
          <div className="space-y-8">
            {state.stage === "closed" ? null : (
              <Card title={t("home.terms")}>
                <TermFacts
                  owner={state.owner}
                  due={state.due}
                  left={leftUntil(state.due)}
                  total={total}
                />
              </Card>
            )}
            <CaseMore state={state} hrefOf={hrefOf} people={children} />
          </div>
        </div>
      </div>
    </Page>
  );
}
