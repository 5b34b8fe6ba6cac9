import { getLocale, getTranslations } from "next-intl/server";
import { DraftTable } from "@/components/rules/draft-table";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { localDateOf } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import { may } from "@/lib/identity/permissions";
import { currentTime } from "@/lib/platform/clock";
import { allDrafts } from "@/lib/rules/drafts/draft.query";
import { approvedRuleSets, ruleSetAt, type StoredRuleSet } from "@/lib/rules/rule-sets.query";
import { formatDate } from "@/lib/wording/format";
import { createDraftAction } from "./create-draft.action";

export async function generateMetadata() {
  const t = await getTranslations("rules");
  return { title: t("title") };
}

export default async function RulesPage() {
  const actor = await requireActor("administrator", "auditor");
  const now = await currentTime();
  const [t, stored, { hash }, drafts] = await Promise.all([
    getTranslations("rules"),
    approvedRuleSets(),
    ruleSetAt(now),
    allDrafts(actor),
  ]);
  const today = localDateOf(now);
  const inForce = stored.filter((one) => one.hash === hash);
  const others = stored.filter((one) => one.hash !== hash);
  const coming = others.filter(({ ruleSet }) => ruleSet.inForceFrom > today);
  const past = others.filter(({ ruleSet }) => ruleSet.inForceFrom <= today);
  return (
    <Page>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-6">
        <Sets title={t("sets.inForce")} sets={inForce} stitched />
        <Sets title={t("sets.coming")} sets={coming} />
        <Card title={t("sets.drafts")}>
          {drafts.length === 0 ? <p>{t("sets.noDrafts")}</p> : <DraftTable drafts={drafts} />}
          {may(actor, "draft-rules") ? (
            <form action={createDraftAction} className="mt-4">
              <Button type="submit" kind="primary">
                {t("new")}
              </Button>
            </form>
          ) : null}
        </Card>
        <Sets title={t("sets.past")} sets={past} />
      </div>
    </Page>
  );
}

interface SetsProps {
  readonly title: string;
  readonly sets: readonly StoredRuleSet[];
  readonly stitched?: boolean;
}

async function Sets({ title, sets, stitched = false }: SetsProps) {
  const [t, locale] = await Promise.all([getTranslations("rules"), getLocale()]);
  if (sets.length === 0) return null;
  return (
    <Card title={title} stitched={stitched}>
      <ul className="space-y-4">
        {sets.map(({ ruleSet, hash }) => (
          <li key={hash}>
            <p className="text-lg font-semibold">
              {ruleSet.id}, {t("sets.from", { date: formatDate(ruleSet.inForceFrom, locale) })}
            </p>
            <p className="text-sm break-all text-soft">
              {t("sets.hash")}: <code>{hash}</code>
            </p>
            <p>
              <TextLink
                href={`/admin/rules/sets/${ruleSet.id}`}
                className="inline-flex min-h-11 items-center"
              >
                {t("sets.see")}
                <span className="sr-only"> ({ruleSet.id})</span>
              </TextLink>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
