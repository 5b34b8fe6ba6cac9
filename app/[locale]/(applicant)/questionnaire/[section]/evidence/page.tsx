import { getTranslations } from "next-intl/server";
import { NeedLine } from "@/components/documents/need-line";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { lineOf, namedIssuer } from "@/lib/documents/checklist";
import type { Attached } from "@/lib/questionnaire/evidence.query";
import { evidenceNeeds } from "@/lib/questionnaire/evidence-needs";
import { isForTesting, TOTAL_LIMIT } from "@/lib/questionnaire/evidence-rules";
import { sectionTitle } from "@/lib/questionnaire/words";
import { titleOfEvidence } from "../../evidence-title";
import { loadOpen, type SearchParams, sectionFrom } from "../../load";
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
  const { words, href, application, draft, dates, evidence, person, sectionOf } = loaded;
  const t = await getTranslations("questionnaire");
  const documents = await getTranslations("documents");
  const needs = evidenceNeeds(key, draft, sectionOf);
  const topic = sectionTitle(key, words);
  const used = distinct(evidence).reduce((sum, { size }) => sum + size, 0);
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
            title={titleOfEvidence(supports, key, loaded)}
            hint={words.the(`evidence.${supports.split(".")[0]}.hint`)}
            files={evidence.filter((file) => file.supports === supports)}
            others={othersFor(supports, evidence)}
            need={
              <NeedLine
                line={lineOf(
                  supports,
                  person.documentCountry,
                  dates.today,
                  namedIssuer(supports, draft),
                )}
              />
            }
          />
        ))}
      </div>
      <p className="mt-4 text-sm text-soft">
        {t("files.room", {
          used: Math.ceil((10 * used) / MEGABYTE) / 10,
          total: TOTAL_LIMIT / MEGABYTE,
        })}
      </p>
      <p className="mt-2">
        <TextLink
          href={href("/questionnaire/documents")}
          className="inline-flex min-h-11 items-center"
        >
          {documents("checklistLink")}
        </TextLink>
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

/** Each file once, whatever it bears out. */
const distinct = (files: readonly Attached[]): readonly Attached[] => [
  ...new Map(files.map((file) => [file.sha256, file])).values(),
];

/** Files of the questionnaire that do not bear this answer out yet. */
function othersFor(supports: string, evidence: readonly Attached[]): readonly Attached[] {
  const here = new Set(
    evidence.filter((file) => file.supports === supports).map(({ sha256 }) => sha256),
  );
  return distinct(evidence).filter(
    (file) => !here.has(file.sha256) && !isForTesting(file.supports),
  );
}
