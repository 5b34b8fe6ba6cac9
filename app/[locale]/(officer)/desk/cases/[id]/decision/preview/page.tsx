import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LetterText } from "@/components/letter/letter-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { decisionFile } from "@/lib/decision/decision-file.query";
import { previewFacts } from "@/lib/decision/letter-facts.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { letterOf } from "@/lib/notification/letter";
import { currentTime } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { LOCALES } from "@/lib/wording/routing";

export async function generateMetadata() {
  const t = await getTranslations("letter");
  return { title: t("preview") };
}

interface PreviewPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The letter before its approval, in each of its languages: the second person answers for all three. */
export default async function PreviewPage({ params, searchParams }: PreviewPageProps) {
  const actor = await requireActor("akimat-specialist", "akimat-head");
  const { id } = await params;
  const found = (await decisionFile(actor, id))?.found;
  if (!found?.state.decision?.draft || found.state.stage !== "decision") notFound();
  const asked = (await searchParams)["language"];
  const [t, decision, own] = await Promise.all([
    getTranslations("letter"),
    getTranslations("decision"),
    getLocale(),
  ]);
  const locale = LOCALES.find((known) => known === asked) ?? own;
  const isApprover =
    actor.role === "akimat-head" && actor.accountId !== found.state.decision.draft.by;
  const approver = isApprover ? actor.accountId : null;
  const facts = await previewFacts(found, approver, await currentTime());
  const page = `/desk/cases/${id}/decision`;
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[
          { label: found.number, href: `/desk/cases/${id}` },
          { label: decision("title"), href: page },
          { label: t("preview") },
        ]}
      />
      <PageHeader over={found.number} title={t("preview")} lead={t("previewLead")} />
      <Tabs
        label={t("previewLanguages")}
        tabs={LOCALES.map((each) => ({
          label: t(`own.languages.${each}`),
          href: `${page}/preview?language=${each}`,
          isCurrent: each === locale,
        }))}
      />
      <LetterText letter={letterOf(facts, locale, env().publicUrl)} mark={t("draft")} />
    </Page>
  );
}
