import { randomBytes } from "node:crypto";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { FormTraces } from "@/components/questionnaire/form-traces";
import { LaterButton } from "@/components/questionnaire/later-button";
import { Questions } from "@/components/questionnaire/questions";
import { UnsentBoundary } from "@/components/questionnaire/unsent-boundary";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { listOf } from "@/lib/questionnaire/sections";
import { sectionTitle, wordsIn } from "@/lib/questionnaire/words";
import { worthsOf } from "@/lib/questionnaire/worth";
import { KeptTyping } from "../../kept-typing";
import { loadOpen, type SearchParams, sectionFrom } from "../../load";
import { removeItemAction, saveItemAction } from "../save-item.action";

interface ItemPageProps {
  readonly params: Promise<{ section: string; item: string }>;
  readonly searchParams: SearchParams;
}

async function listFrom(params: ItemPageProps["params"]) {
  const { section, item } = await params;
  const key = sectionFrom(section);
  return { key, item, list: listOf(key) ?? notFound() };
}

export async function generateMetadata({ params }: ItemPageProps) {
  const { list } = await listFrom(params);
  return { title: wordsIn(await getLocale()).the(`lists.${list.key}.entry`) };
}

/** One entry of a list. A new one gets its id with the page, so that sending it twice adds it once. */
export default async function ItemPage({ params, searchParams }: ItemPageProps) {
  const { key, item } = await listFrom(params);
  const { words, href, caseId, application, draft, ruleSet, sectionOf, actor } =
    await loadOpen(searchParams);
  const list = sectionOf(key).list ?? notFound();
  const t = await getTranslations("questionnaire");
  const stored = draft[key]?.items.find(({ id }) => id === item);
  if (stored === undefined && item !== "new") notFound();
  const id = stored?.id ?? randomBytes(5).toString("hex");
  const traces = { applicationId: application.id, caseId, section: key, item: id };
  const title = words.the(`lists.${list.key}.entry`);
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[
          { label: t("title"), href: href("/questionnaire") },
          { label: sectionTitle(key, words), href: href(`/questionnaire/${key}`) },
          { label: title },
        ]}
      />
      <PageHeader title={title} lead={words.the(`lists.${list.key}.entryLead`)} />
      <UnsentBoundary message={words.the("typing.unsent")}>
        <ActionForm
          id="item"
          action={saveItemAction}
          submitLabel={t("page.save")}
          secondary={<LaterButton label={t("page.later")} />}
        >
          <KeptTyping
            loaded={{ actor, application, words }}
            formId="item"
            place={`${key}/${stored?.id ?? "new"}`}
          />
          <FormTraces {...traces} base={stored?.typed ?? null} />
          <Questions
            formId="item"
            fields={list.fields}
            typed={stored?.typed ?? {}}
            words={words}
            worths={worthsOf(list, ruleSet)}
            evidence={sectionOf(key).evidence}
          />
        </ActionForm>
      </UnsentBoundary>
      {stored === undefined ? null : (
        <ActionForm
          id="remove"
          action={removeItemAction}
          submitLabel={words.the(`lists.${list.key}.remove`)}
          submitKind="danger"
          className="mt-8 border-t border-line pt-4"
        >
          <FormTraces {...traces} base={stored.typed} />
        </ActionForm>
      )}
    </Page>
  );
}
