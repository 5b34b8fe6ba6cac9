import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { RulesMovedFacts } from "@/components/questionnaire/rules-moved-facts";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { rulesMoved } from "@/lib/questionnaire/rules-moved";
import { ruleSetById } from "@/lib/rules/rule-sets.query";
import { formatDate } from "@/lib/wording/format";
import { redirect } from "@/lib/wording/navigation";
import { haveRulesMoved, loadOpen, type SearchParams } from "../load";
import { seeRulesAction } from "./see-rules.action";

export async function generateMetadata({ searchParams }: { searchParams: SearchParams }) {
  const [t, { ruleSet, words }] = await Promise.all([
    getTranslations("rules.moved"),
    loadOpen(searchParams),
  ]);
  return { title: t("title", { date: formatDate(ruleSet.inForceFrom, words.locale) }) };
}

/** What new rules mean for a questionnaire that was open when they began; it moves to them once this was seen. */
export default async function RulesChangedPage({ searchParams }: { searchParams: SearchParams }) {
  const loaded = await loadOpen(searchParams);
  const { href, words, ruleSet, shownRuleSetId, facts, draft, application, caseId } = loaded;
  if (!haveRulesMoved(loaded) || facts === null || shownRuleSetId === null) {
    return redirect({ href: href("/questionnaire"), locale: words.locale });
  }
  const [t, q, { ruleSet: before }] = await Promise.all([
    getTranslations("rules.moved"),
    getTranslations("questionnaire"),
    ruleSetById(shownRuleSetId),
  ]);
  const moved = rulesMoved(draft, facts, { before, after: ruleSet });
  const title = t("title", { date: formatDate(ruleSet.inForceFrom, words.locale) });
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[{ label: q("title"), href: href("/questionnaire") }, { label: title }]}
      />
      <PageHeader over={q("over")} title={title} lead={t("lead")} />
      <RulesMovedFacts moved={moved} before={before} after={ruleSet} />
      <Card className="mt-6" stitched>
        <p className="mb-4 text-sm text-soft">{t("newSet", { id: ruleSet.id })}</p>
        <ActionForm action={seeRulesAction} submitLabel={t("seen")} id="seen">
          <input type="hidden" name="applicationId" value={application.id} />
          <input type="hidden" name="ruleSetId" value={ruleSet.id} />
          {caseId === null ? null : <input type="hidden" name="case" value={caseId} />}
        </ActionForm>
      </Card>
    </Page>
  );
}
