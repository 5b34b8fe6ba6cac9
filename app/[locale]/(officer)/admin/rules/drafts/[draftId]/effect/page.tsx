import { getLocale, getTranslations } from "next-intl/server";
import { EffectFindings } from "@/components/effect/effect-findings";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SourceMark } from "@/components/ui/source-mark";
import { effectOfDraft } from "@/lib/effect/effect.query";
import { POPULATION_PROVENANCE } from "@/lib/effect/population-shares";
import { formatDateTime } from "@/lib/wording/format";
import { effectAction } from "../changes/effect.action";
import { type DraftParams, loadDraft } from "../load-draft";

export async function generateMetadata() {
  const t = await getTranslations("effect");
  return { title: t("title") };
}

/** Whom a draft would let through or stop: over all past cases, and over people who were invented. */
export default async function EffectPage({ params }: { readonly params: DraftParams }) {
  const { actor, draft } = await loadDraft(params);
  const [t, rules, locale, state] = await Promise.all([
    getTranslations("effect"),
    getTranslations("rules"),
    getLocale(),
    effectOfDraft(actor, draft),
  ]);
  const { done = null, isCurrent = false, runningSince = null } = state ?? {};
  const isOpen = draft.status === "drafting" || draft.status === "proposed";
  return (
    <Page>
      <Breadcrumbs
        crumbs={[
          { label: rules("title"), href: "/admin/rules" },
          { label: draft.ruleSet.id, href: `/admin/rules/drafts/${draft.id}` },
          { label: t("title") },
        ]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-6">
        <Card title={t("run.title")}>
          {done === null ? (
            <p>{t("run.never")}</p>
          ) : (
            <p>
              {t("run.done", {
                at: formatDateTime(done.finishedAt, locale),
                seconds: Math.max(1, Math.round(done.milliseconds / 1_000)),
                set: done.baseId,
              })}
            </p>
          )}
          {done === null || isCurrent ? null : (
            <Notice tone="warning" className="mt-4">
              {t("run.outOfDate")}
            </Notice>
          )}
          {runningSince === null ? null : (
            <Notice role="status" className="mt-4">
              {t("run.underWay", { at: formatDateTime(runningSince, locale) })}
            </Notice>
          )}
          {isOpen && (!isCurrent || runningSince !== null) ? (
            <div className="mt-4">
              <ActionForm id="effect" action={effectAction} submitLabel={t("run.compute")}>
                <input type="hidden" name="draftId" value={draft.id} />
              </ActionForm>
            </div>
          ) : null}
        </Card>
        {done === null ? null : (
          <>
            <EffectFindings kind="past" effect={done.past} draft={draft.ruleSet} />
            <EffectFindings
              kind="invented"
              effect={done.invented}
              draft={draft.ruleSet}
              note={
                <p className="text-sm text-soft">
                  <SourceMark status={POPULATION_PROVENANCE.status} /> ·{" "}
                  {POPULATION_PROVENANCE.source[locale]}
                </p>
              }
            />
          </>
        )}
      </div>
    </Page>
  );
}
