import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LetterText } from "@/components/letter/letter-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { caseFor } from "@/lib/application/application.query";
import { previewFacts } from "@/lib/decision/letter-facts.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { letterOf } from "@/lib/notification/letter";
import { currentTime } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";

export async function generateMetadata() {
  const t = await getTranslations("letter");
  return { title: t("preview") };
}

interface PreviewPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function PreviewPage({ params }: PreviewPageProps) {
  const actor = await requireActor("akimat-specialist", "akimat-head");
  const { id } = await params;
  const found = await caseFor(actor, id);
  if (!found?.state.decision?.draft || found.state.stage !== "decision") notFound();
  const [t, decision, locale] = await Promise.all([
    getTranslations("letter"),
    getTranslations("decision"),
    getLocale(),
  ]);
  const facts = await previewFacts(found, actor.accountId, await currentTime());
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[
          { label: found.number, href: `/desk/cases/${id}` },
          { label: decision("title"), href: `/desk/cases/${id}/decision` },
          { label: t("preview") },
        ]}
      />
      <PageHeader over={found.number} title={t("preview")} lead={t("previewLead")} />
      <LetterText letter={letterOf(facts, locale, env().publicUrl)} mark={t("draft")} />
    </Page>
  );
}
