import { getTranslations } from "next-intl/server";
import { InviteCard } from "@/components/calculator/invite-card";
import { StageDetails } from "@/components/start/stage-details";
import { StageTable } from "@/components/start/stage-table";
import { Steppe } from "@/components/start/steppe";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { SourceLegend } from "@/components/ui/source-legend";
import { currentTime } from "@/lib/platform/clock";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

/** The start page: what the five stages are, what they cost and how long they take, in one screen. */
export default async function Start() {
  const [t, practice] = await Promise.all([
    getTranslations("start"),
    getTranslations("practice.invite"),
  ]);
  const { ruleSet } = await ruleSetAt(await currentTime());
  const rules = ruleSet.parameters;
  return (
    <>
      <div className="relative overflow-hidden border-b border-line bg-linear-to-b from-surface to-canvas">
        <div className="mx-auto grid max-w-7xl gap-x-12 gap-y-4 px-4 pt-5 pb-6 sm:px-6 sm:pt-8 lg:grid-cols-[5fr_6fr] lg:pb-10">
          <div className="flex flex-col">
            <h1 className="text-4xl tracking-tight">{t("title")}</h1>
            <p className="mt-3 hidden max-w-prose text-lg text-soft sm:block">{t("lead")}</p>
            <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 sm:mt-6">
              <LinkButton href="/eligibility" arrow className="max-sm:w-full">
                {t("check")}
              </LinkButton>
              <p className="hidden text-sm text-soft sm:block">{t("checkNote")}</p>
            </div>
            <Steppe className="mt-auto hidden h-52 w-full rounded-lg pt-6 lg:block" />
          </div>
          <div className="space-y-3">
            <StageTable rules={rules} />
            <SourceLegend />
          </div>
        </div>
      </div>
      <div className="mx-auto grid max-w-7xl gap-10 px-4 py-8 sm:px-6 sm:py-12">
        <p className="text-lg text-soft sm:hidden">{t("lead")}</p>
        <StageDetails rules={rules} />
        <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-4">
          <Card title={t("need.title")}>
            <ul className="space-y-1.5">
              {(["passport", "email", "card"] as const).map((thing) => (
                <li key={thing} className="flex gap-2">
                  <Icon name="check" className="mt-1 text-grass" />
                  {t(`need.${thing}`)}
                </li>
              ))}
            </ul>
            <p className="mt-3 text-soft">{t("need.not")}</p>
          </Card>
          <InviteCard />
          <Card title={practice("title")}>
            <p className="mb-4">{practice("body")}</p>
            <LinkButton kind="secondary" href="/practice">
              {practice("action")}
            </LinkButton>
          </Card>
          <Card title={t("verify.title")}>
            <p className="mb-4">{t("verify.body")}</p>
            <LinkButton kind="secondary" href="/verify">
              {t("verify.action")}
            </LinkButton>
          </Card>
        </div>
      </div>
    </>
  );
}
