import { getTranslations } from "next-intl/server";
import { CentreTabs } from "@/components/exam/centre-tabs";
import { FindCase } from "@/components/exam/find-case";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/textarea-field";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { openProposals } from "@/lib/exam/ban-proposals.query";
import { type BanCase, caseForBan, standingBans } from "@/lib/exam/bans.query";
import { testRules } from "@/lib/exam/test-rules";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { parameter } from "@/lib/rules/parameter";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";
import { lift } from "./actions";
import { BanFacts } from "./ban-facts";
import { ProposalList } from "./proposal-list";
import { ProposeForm } from "./propose-form";

export async function generateMetadata() {
  const t = await getTranslations("exam.desk.bans");
  return { title: t("title") };
}

interface BansProps {
  readonly searchParams: Promise<{ readonly number?: string | string[] }>;
}

export default async function BansDeskPage({ searchParams }: BansProps) {
  const actor = await requireActor("testing-centre");
  const { number } = await searchParams;
  const wanted = typeof number === "string" ? number.trim() : "";
  const now = await currentTime();
  const [t, words, bans, proposals, found, { ruleSet }] = await Promise.all([
    getTranslations("exam.desk.bans"),
    getTranslations("conduct.bans"),
    standingBans(actor),
    openProposals(actor, now),
    wanted === "" ? null : caseForBan(actor, wanted),
    ruleSetAt(now),
  ]);
  const days = parameter(ruleSet, "test.replyDays");
  const sections = [
    { key: "toDecide", rows: proposals.filter(({ isRipe }) => isRipe) },
    { key: "waiting", rows: proposals.filter(({ isRipe }) => !isRipe) },
  ] as const;
  return (
    <Page>
      <CentreTabs current="bans" />
      <PageHeader title={t("title")} lead={t("lead", { days: testRules(ruleSet).ban.value })} />
      <div className="grid gap-8">
        <Notice>{words("rule", { days })}</Notice>
        {sections.map(({ key, rows }) => (
          <section key={key} className="grid gap-4">
            <h2 className="text-xl">{words(`${key}.title`)}</h2>
            <ProposalList
              proposals={rows}
              title={words(`${key}.title`)}
              none={words(`${key}.none`)}
            />
          </section>
        ))}
        <Card title={words("new")}>
          <FindCase number={wanted} />
          {wanted !== "" && found === null ? (
            <Notice tone="warning" role="status" className="mt-4">
              {t("notFound")}
            </Notice>
          ) : null}
          {found === null ? null : <ProposeForm case={found} />}
        </Card>
        <section className="grid gap-4">
          <h2 className="text-xl">{t("standing")}</h2>
          {bans.length === 0 ? <EmptyState title={t("none")} /> : null}
          {bans.map((standing) => (
            <Standing key={standing.applicationId} case={standing} />
          ))}
        </section>
      </div>
    </Page>
  );
}

async function Standing({ case: standing }: { readonly case: BanCase }) {
  const t = await getTranslations("exam.desk.bans");
  const { applicationId } = standing;
  return (
    <Card>
      <BanFacts case={standing} />
      <Disclosure summary={t("lift")}>
        <ActionForm id={`lift-${applicationId}`} action={lift} submitLabel={t("lift")}>
          <input type="hidden" name="applicationId" value={applicationId} />
          <TextareaField name="text" label={t("liftReason")} rows={3} />
        </ActionForm>
      </Disclosure>
    </Card>
  );
}
