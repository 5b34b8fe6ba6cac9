import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { DefaultSubmit } from "@/components/questionnaire/default-submit";
import { FormTraces } from "@/components/questionnaire/form-traces";
import { ItemList } from "@/components/questionnaire/item-list";
import { LaterButton } from "@/components/questionnaire/later-button";
import { Questions } from "@/components/questionnaire/questions";
import { SectionFacts } from "@/components/questionnaire/section-facts";
import { UnsentBoundary } from "@/components/questionnaire/unsent-boundary";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SourceLegend } from "@/components/ui/source-legend";
import { Stepper } from "@/components/ui/stepper";
import { countedMonths } from "@/lib/questionnaire/counted-months";
import type { SectionDraft } from "@/lib/questionnaire/draft.schema";
import { pastOf } from "@/lib/questionnaire/past";
import type { SectionData } from "@/lib/questionnaire/section";
import { checkFields, checkList, type Dates } from "@/lib/questionnaire/section-check";
import { SECTION_KEYS } from "@/lib/questionnaire/sections";
import { sectionTitle, wordsIn } from "@/lib/questionnaire/words";
import { worthsOf } from "@/lib/questionnaire/worth";
import { KeptTyping } from "../kept-typing";
import { loadOpen, type SearchParams, sectionFrom } from "../load";
import { saveSectionAction } from "./save-section.action";

interface SectionPageProps {
  readonly params: Promise<{ section: string }>;
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ params }: SectionPageProps) {
  const key = sectionFrom((await params).section);
  return { title: sectionTitle(key, wordsIn(await getLocale())) };
}

const FORM = "section";

/** The year in which the studies ended; null while it is not known. */
function studiedUntil(education: SectionData, draft: SectionDraft | undefined, dates: Dates) {
  const { values } = checkFields(education.fields, draft?.typed ?? {}, dates);
  const year = values["graduationYear"];
  return typeof year === "number" ? year : null;
}

export default async function SectionPage({ params, searchParams }: SectionPageProps) {
  const key = sectionFrom((await params).section);
  const { words, href, caseId, application, draft, dates, ruleSet, sectionOf, ...own } =
    await loadOpen(searchParams);
  const t = await getTranslations("questionnaire");
  const section = sectionOf(key);
  const typed = draft[key]?.typed ?? {};
  const worths = worthsOf(section, ruleSet);
  const { list } = section;
  const { values } = checkFields(section.fields, typed, dates);
  const checked = list === undefined ? [] : checkList(list, draft[key], dates);
  const supported = own.evidence.map(({ supports }) => supports);
  const step = SECTION_KEYS.indexOf(key) + 1;
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[
          { label: t("title"), href: href("/questionnaire") },
          { label: sectionTitle(key, words) },
        ]}
      />
      <Stepper step={step} steps={SECTION_KEYS.length} />
      <PageHeader title={sectionTitle(key, words)} lead={words.the(`sections.${key}.lead`)} />
      <SectionFacts section={key} href={href} words={words} own={own} />
      <UnsentBoundary message={words.the("typing.unsent")}>
        <ActionForm
          id={FORM}
          action={saveSectionAction}
          submitLabel={t("page.save")}
          secondary={<LaterButton label={t("page.later")} />}
        >
          {list === undefined ? null : <DefaultSubmit />}
          <KeptTyping loaded={{ actor: own.actor, application, words }} formId={FORM} place={key} />
          <FormTraces applicationId={application.id} caseId={caseId} section={key} base={typed} />
          <Questions
            formId={FORM}
            fields={section.fields}
            list={list}
            typed={typed}
            words={words}
            worths={worths}
            evidence={section.evidence}
          />
          {list === undefined ? null : (
            <ItemList
              list={list}
              formId={FORM}
              checked={checked}
              past={pastOf(list, checked, values, dates)}
              counted={countedMonths(section, checked, supported, dates.today, ruleSet)}
              studiedUntil={studiedUntil(sectionOf("education"), draft.education, dates)}
              page={(item) => href(`/questionnaire/${key}/${item}`)}
              words={words}
            />
          )}
        </ActionForm>
      </UnsentBoundary>
      {worths.size > 0 ? (
        <div className="mt-10">
          <SourceLegend statuses={[...new Set([...worths.values()].map(({ status }) => status))]} />
        </div>
      ) : null}
    </Page>
  );
}
