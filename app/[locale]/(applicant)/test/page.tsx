import { getTranslations } from "next-intl/server";
import { AttemptsTable } from "@/components/exam/attempts-table";
import { BeforeStart } from "@/components/exam/before-start";
import { CertificateOffer } from "@/components/exam/certificate-offer";
import { RecordedKinds } from "@/components/exam/recorded-kinds";
import { TestRules } from "@/components/exam/test-rules";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { ownCases } from "@/lib/application/application.query";
import { ownProposal } from "@/lib/exam/ban-proposals.query";
import { lobbyStep } from "@/lib/exam/lobby";
import { ownTesting } from "@/lib/exam/own-testing.query";
import { soundChecked } from "@/lib/exam/sound-check.query";
import { testRules } from "@/lib/exam/test-rules";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";
import { LeftOnDevice } from "./left-on-device";
import { NextStep } from "./next-step";
import { ProposedBan } from "./proposed-ban";

export async function generateMetadata() {
  const t = await getTranslations("exam.lobby");
  return { title: t("title") };
}

interface LobbyProps {
  readonly searchParams: Promise<{ readonly case?: string | string[] }>;
}

export default async function TestLobbyPage({ searchParams }: LobbyProps) {
  const actor = await requireActor("applicant");
  const t = await getTranslations("exam.lobby");
  const wanted = (await searchParams).case;
  const cases = await ownCases(actor);
  const known = cases.find(({ id }) => id === wanted)?.id ?? null;
  const [testing, now] = await Promise.all([ownTesting(actor, known), currentTime()]);
  const { ruleSet } = await ruleSetAt(now);
  const rules = testRules(ruleSet);
  if (testing === null) {
    return (
      <Page>
        <PageHeader title={t("title")} lead={t("lead", { level: rules.level.value })} />
        <EmptyState
          title={t("noCase.title")}
          action={<LinkButton href="/application/new">{t("noCase.action")}</LinkButton>}
        >
          {t("noCase.body")}
        </EmptyState>
      </Page>
    );
  }
  const step = lobbyStep(testing.state);
  const [sound, proposal] = await Promise.all([
    soundChecked(actor, now),
    ownProposal(actor, testing.applicationId, now),
  ]);
  const current = cases.find(({ id }) => id === testing.applicationId);
  return (
    <Page>
      <PageHeader
        over={t("over", { number: current?.number ?? "" })}
        title={t("title")}
        lead={t("lead", { level: rules.level.value })}
      />
      <LeftOnDevice />
      {cases.length > 1 ? (
        <Tabs
          label={t("switch")}
          tabs={cases.map(({ id, number }) => ({
            label: number,
            href: `/test?case=${id}`,
            isCurrent: id === testing.applicationId,
          }))}
        />
      ) : null}
      <div className="grid gap-6">
        {proposal === null ? null : <ProposedBan file={proposal} />}
        <NextStep step={step} testing={testing} rules={rules} sound={sound} />
        {step === "pay" || step === "start" ? <BeforeStart rules={rules} /> : null}
        {step === "pay" || step === "start" ? <RecordedKinds /> : null}
        <AttemptsTable attempts={testing.attempts} rules={rules} />
        <TestRules rules={rules} />
        {step === "pay" || step === "start" ? (
          <CertificateOffer applicationId={testing.applicationId} rejected={testing.rejected} />
        ) : null}
      </div>
    </Page>
  );
}
