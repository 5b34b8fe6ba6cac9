import { getTranslations } from "next-intl/server";
import { itemTitle } from "@/components/questionnaire/item-title";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { evidenceNeeds } from "@/lib/questionnaire/evidence-needs";
import { TOTAL_LIMIT } from "@/lib/questionnaire/evidence-rules";
import { checkSection } from "@/lib/questionnaire/section-check";
import { type SectionKey, sectionOf } from "@/lib/questionnaire/sections";
import { evidenceTitle, sectionTitle } from "@/lib/questionnaire/words";
import { type Loaded, loadOpen, type SearchParams, sectionFrom } from "../../load";
import { pageAfterEvidence } from "../page-after";
import { EvidenceCard } from "./evidence-card";

interface EvidencePageProps {
  readonly params: Promise<{ section: string }>;
  readonly searchParams: SearchParams;
}

export async function generateMetadata() {
  const t = await getTranslations("questionnaire.check");
  return { title: t("documents") };
}

const MEGABYTE = 1024 * 1024;

export default async function EvidencePage({ params, searchParams }: EvidencePageProps) {
  const key = sectionFrom((await params).section);
  const loaded = await loadOpen(searchParams);
  const { words, href, application, draft, evidence } = loaded;
  const t = await getTranslations("questionnaire");
  const needs = evidenceNeeds(key, draft);
  const topic = sectionTitle(key, words);
  const used = evidence.reduce((sum, { size }) => sum + size, 0);
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[
          { label: t("title"), href: href("/questionnaire") },
          { label: topic, href: href(`/questionnaire/${key}`) },
          { label: t("check.documents") },
        ]}
      />
      <PageHeader title={t("files.title", { topic })} lead={t("files.lead")} />
      <div className="space-y-6">
        {needs.length === 0 ? <Notice>{t("files.nothing")}</Notice> : null}
        {needs.map((supports) => (
          <EvidenceCard
            key={supports}
            applicationId={application.id}
            supports={supports}
            title={titleOf(supports, key, loaded)}
            hint={words.the(`evidence.${supports.split(".")[0]}.hint`)}
            files={evidence.filter((file) => file.supports === supports)}
          />
        ))}
      </div>
      <p className="mt-4 text-sm text-soft">
        {t("files.room", {
          used: Math.ceil((10 * used) / MEGABYTE) / 10,
          total: TOTAL_LIMIT / MEGABYTE,
        })}
      </p>
      <p className="mt-8 flex flex-wrap gap-3">
        <LinkButton href={href(pageAfterEvidence(key))} arrow>
          {t("files.next")}
        </LinkButton>
        <LinkButton href={href("/questionnaire")} kind="secondary">
          {t("page.toList")}
        </LinkButton>
      </p>
    </Page>
  );
}

/** A document of a job is named by its job. */
function titleOf(supports: string, key: SectionKey, { draft, dates, words }: Loaded): string {
  const title = evidenceTitle(supports, words);
  const { items } = checkSection(sectionOf(key), draft[key], dates);
  const place = items.findIndex(({ id }) => supports.endsWith(`.${id}`));
  const item = items[place];
  return item ? `${title}: ${itemTitle("jobs", item.values, place + 1, words)}` : title;
}
