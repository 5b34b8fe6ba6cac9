import { getLocale, getTranslations } from "next-intl/server";
import { InviteCard } from "@/components/calculator/invite-card";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SourceLegend } from "@/components/ui/source-legend";
import { currentTime } from "@/lib/platform/clock";
import { parameter } from "@/lib/rules/parameter";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";
import { formatTenge } from "@/lib/wording/format";

export async function generateMetadata() {
  const t = await getTranslations("help");
  return { title: t("title") };
}

const QUESTIONS = [
  "difference",
  "which-test",
  "attempts",
  "lost",
  "iin",
  "exit",
  "points",
  "refused",
  "contact",
] as const;

export default async function HelpPage() {
  const [t, practice, locale, now] = await Promise.all([
    getTranslations("help"),
    getTranslations("practice.invite"),
    getLocale(),
    currentTime(),
  ]);
  const { ruleSet } = await ruleSetAt(now);
  // All answers draw on the same few numbers of the rules in force.
  const numbers = {
    level: parameter(ruleSet, "test.level"),
    percent: parameter(ruleSet, "test.threshold"),
    attempts: parameter(ruleSet, "test.attempts"),
    fee: formatTenge(parameter(ruleSet, "test.feeTenge"), locale),
    months: parameter(ruleSet, "complaint.termMonths"),
  };
  return (
    <Page width="text">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-3">
        {QUESTIONS.map((question) => (
          <Disclosure key={question} summary={t(`items.${question}.q`)}>
            <p>{t(`items.${question}.a`, numbers)}</p>
          </Disclosure>
        ))}
      </div>
      <InviteCard className="mt-6" />
      <Card title={practice("title")} className="my-6">
        <p className="mb-4">{practice("body")}</p>
        <LinkButton kind="secondary" href="/practice">
          {practice("action")}
        </LinkButton>
      </Card>
      <SourceLegend />
    </Page>
  );
}
