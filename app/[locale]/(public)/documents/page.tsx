import { getLocale, getTranslations } from "next-intl/server";
import { CountryChoice } from "@/components/documents/country-choice";
import { CountryGroups } from "@/components/documents/country-groups";
import { CountryRule } from "@/components/documents/country-rule";
import { InOrder } from "@/components/documents/in-order";
import { PaperList, type ShownLine } from "@/components/documents/paper-list";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SourceLegend } from "@/components/ui/source-legend";
import { localDateOf } from "@/lib/calendar/local-date";
import { askedCountry } from "@/lib/documents/asked-country.schema";
import { lineOf } from "@/lib/documents/checklist";
import { PAPER_NAMES } from "@/lib/documents/papers";
import { currentTime } from "@/lib/platform/clock";
import { evidenceTitle, wordsIn } from "@/lib/questionnaire/words";

export async function generateMetadata() {
  const t = await getTranslations("documents");
  return { title: t("title") };
}

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Before any account: what the papers of a country need, and what to do where one does not exist. */
export default async function DocumentsPage({ searchParams }: Props) {
  const country = askedCountry(await searchParams);
  const [t, locale, now] = await Promise.all([
    getTranslations("documents"),
    getLocale(),
    currentTime(),
  ]);
  const on = localDateOf(now);
  const words = wordsIn(locale);
  const lines = PAPER_NAMES.flatMap((paper): ShownLine[] => {
    const line = country === null ? null : lineOf(paper, country, on);
    return line ? [{ ...line, title: evidenceTitle(paper, words), files: null, href: null }] : [];
  });
  return (
    <Page width="text">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-8">
        <CountryChoice chosen={country} withStateless />
        {country === null ? null : <CountryRule country={country} on={on} />}
        <InOrder />
        {lines.length === 0 ? null : (
          <section aria-labelledby="papers" className="space-y-3">
            <h2 id="papers" className="text-xl">
              {t("papersTitle")}
            </h2>
            <PaperList lines={lines} />
          </section>
        )}
        <Notice>{t("notice")}</Notice>
        <CountryGroups on={on} />
        <SourceLegend statuses={["press", "illustrative"]} />
      </div>
    </Page>
  );
}
