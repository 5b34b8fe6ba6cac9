import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { sectionStatus } from "@/lib/questionnaire/section-check";
import { SECTION_KEYS } from "@/lib/questionnaire/sections";
import { sectionTitle } from "@/lib/questionnaire/words";
import { loadOpen, type SearchParams } from "../load";
import { SectionAnswers } from "./section-answers";

export async function generateMetadata() {
  const t = await getTranslations("questionnaire.check");
  return { title: t("title") };
}

/** All answers on one page, each with a way to change it, and what bears it out. */
export default async function CheckPage({ searchParams }: { searchParams: SearchParams }) {
  const loaded = await loadOpen(searchParams);
  const { href, words, draft, dates, sectionOf } = loaded;
  const t = await getTranslations("questionnaire");
  const unfinished = SECTION_KEYS.filter(
    (key) => sectionStatus(sectionOf(key), draft[key], dates) !== "complete",
  );
  return (
    <Page>
      <Breadcrumbs
        crumbs={[{ label: t("title"), href: href("/questionnaire") }, { label: t("list.check") }]}
      />
      <PageHeader title={t("check.title")} lead={t("check.lead")} />
      {unfinished.length > 0 ? (
        <Notice tone="warning" title={t("check.incomplete")} className="mb-6">
          <ul className="list-inside list-disc">
            {unfinished.map((key) => (
              <li key={key}>
                <TextLink href={href(`/questionnaire/${key}`)}>{sectionTitle(key, words)}</TextLink>
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice tone="success" className="mb-6">
          {t("check.ready")}
        </Notice>
      )}
      <p className="mb-6 text-sm text-soft">{t("check.withoutFileNote")}</p>
      <div className="space-y-6">
        {SECTION_KEYS.map((key) => (
          <Card key={key} title={sectionTitle(key, words)} id={key}>
            <SectionAnswers section={key} loaded={loaded} />
          </Card>
        ))}
      </div>
      {unfinished.length === 0 ? (
        <p className="mt-8">
          <LinkButton href={href("/questionnaire/sign")} arrow>
            {t("check.sign")}
          </LinkButton>
        </p>
      ) : null}
    </Page>
  );
}
