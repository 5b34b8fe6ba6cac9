import { getTranslations } from "next-intl/server";
import { CountryChoice } from "@/components/documents/country-choice";
import { CountryRule } from "@/components/documents/country-rule";
import { InOrder } from "@/components/documents/in-order";
import { PaperList, type ShownLine } from "@/components/documents/paper-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SourceLegend } from "@/components/ui/source-legend";
import { TextLink } from "@/components/ui/text-link";
import { askedCountry } from "@/lib/documents/asked-country.schema";
import { lineOf, namedIssuer } from "@/lib/documents/checklist";
import { evidenceNeeds } from "@/lib/questionnaire/evidence-needs";
import { SECTION_KEYS, type SectionKey } from "@/lib/questionnaire/sections";
import { titleOfEvidence } from "../evidence-title";
import { type Loaded, loadQuestionnaire, type SearchParams } from "../load";

export async function generateMetadata() {
  const t = await getTranslations("documents");
  return { title: t("ownTitle") };
}

/** What the applicant's own answers want documents for, and what each of them needs. */
export default async function OwnDocumentsPage({ searchParams }: { searchParams: SearchParams }) {
  const loaded = await loadQuestionnaire(searchParams);
  const asked = askedCountry(await searchParams);
  const t = await getTranslations("documents");
  const { href, caseId, person, dates } = loaded;
  const country = asked ?? person.documentCountry;
  const lines = SECTION_KEYS.flatMap((key) => linesOf(key, loaded, country));
  const done = lines.filter(({ files }) => files !== null && files > 0).length;
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[
          { label: t("questionnaire"), href: href("/questionnaire") },
          { label: t("ownTitle") },
        ]}
      />
      <PageHeader title={t("ownTitle")} lead={t("ownLead")} />
      <div className="space-y-8">
        <CountryChoice chosen={country} caseId={caseId} />
        <CountryRule country={country} on={dates.today} />
        <section aria-labelledby="papers" className="space-y-3">
          <h2 id="papers" className="text-xl">
            {t("papersTitle")}
          </h2>
          {lines.length === 0 ? (
            <Notice>{t("nothing")}</Notice>
          ) : (
            <>
              <p className="font-semibold">{t("done", { done, all: lines.length })}</p>
              <PaperList lines={lines} />
            </>
          )}
        </section>
        <InOrder />
        <Notice>
          <p>{t("notice")}</p>
        </Notice>
        <p className="no-print text-sm text-soft">
          {t("print")} <TextLink href="/documents">{t("toPublic")}</TextLink>
        </p>
        <SourceLegend statuses={["press", "illustrative"]} />
      </div>
    </Page>
  );
}

function linesOf(key: SectionKey, loaded: Loaded, country: string): ShownLine[] {
  const { draft, dates, evidence, application, href, sectionOf } = loaded;
  const isOpen = application.state.stage === "questionnaire";
  return evidenceNeeds(key, draft, sectionOf).flatMap((supports) => {
    const line = lineOf(supports, country, dates.today, namedIssuer(supports, draft));
    if (line === null) return [];
    return [
      {
        ...line,
        title: titleOfEvidence(supports, key, loaded),
        files: evidence.filter((file) => file.supports === supports).length,
        href: isOpen ? href(`/questionnaire/${key}/evidence`) : null,
      },
    ];
  });
}
