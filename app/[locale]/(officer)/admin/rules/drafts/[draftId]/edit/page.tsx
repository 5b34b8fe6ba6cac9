import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { ActionForm } from "@/components/form/action-form";
import { NewRuleFields } from "@/components/rules/new-rule-fields";
import { PartFields } from "@/components/rules/part-fields";
import { RuleList } from "@/components/rules/rule-list";
import { ruleTitle } from "@/components/rules/rule-title";
import { VersionField } from "@/components/rules/version-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireActor } from "@/lib/identity/current-actor.query";
import { wordsIn } from "@/lib/questionnaire/words";
import type { Draft } from "@/lib/rules/drafts/draft.query";
import { editableAt, type Place, placeFrom, placeText } from "@/lib/rules/drafts/part";
import { EDITED_LISTS } from "@/lib/rules/drafts/rule-list";
import { type DraftParams, editHref, loadDraft } from "../load-draft";
import { addRuleAction, moveRuleAction } from "./list.action";
import { savePartAction } from "./save-part.action";

const Search = z.object({
  part: z.string(),
  add: z.string().optional(),
  saved: z.string().optional(),
  refused: z.string().optional(),
});
interface EditPageProps {
  readonly params: DraftParams;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata() {
  const t = await getTranslations("rules.draft");
  return { title: t("says") };
}

/** One idea of a draft: a list of its rules, one rule's numbers, or one rule's texts. */
export default async function EditPage({ params, searchParams }: EditPageProps) {
  await requireActor("administrator");
  const [{ draft }, t, locale] = await Promise.all([
    loadDraft(params),
    getTranslations("rules"),
    getLocale(),
  ]);
  const search = Search.safeParse(await searchParams);
  const place = search.success ? placeFrom(search.data.part) : null;
  if (draft.status !== "drafting" || place === null || !search.success) notFound();
  const title = ruleTitle(draft.ruleSet, place, t, wordsIn(locale));
  if (title === null) notFound();
  const { add, saved, refused } = search.data;
  const list = { label: t(`parts.${place.part}`), href: editHref(draft.id, place.part) };
  const home = `/admin/rules/drafts/${draft.id}`;
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[
          { label: t("title"), href: "/admin/rules" },
          { label: draft.ruleSet.id, href: home },
          ...(place.id === null ? [{ label: title }] : [list, { label: title }]),
        ]}
      />
      <PageHeader title={title} over={draft.ruleSet.id} />
      {saved === undefined ? null : (
        <Notice tone="success" role="status" className="mb-6">
          {t("edit.saved")} <TextLink href={home}>{t("edit.back")}</TextLink>
        </Notice>
      )}
      {refused === undefined ? null : (
        <Notice tone="danger" role="alert" className="mb-6">
          {t("errors.changed-meanwhile")}
        </Notice>
      )}
      <Part draft={draft} place={place} isNew={add !== undefined} />
    </Page>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly place: Place;
}

async function Part({ draft, place, isNew }: PartProps & { readonly isNew: boolean }) {
  const editable = editableAt(draft.ruleSet, place);
  if (editable !== null) return <RuleForm draft={draft} place={place} />;
  if (place.id !== null) notFound();
  const list = EDITED_LISTS.find((name) => name === place.part);
  if (!isNew || list === undefined) return <List draft={draft} place={place} />;
  const t = await getTranslations("rules.edit");
  return (
    <Card title={t(`add.${list}`)} stitched>
      <ActionForm action={addRuleAction} submitLabel={t(`add.${list}`)} id="new-rule">
        <input type="hidden" name="draftId" value={draft.id} />
        <input type="hidden" name="list" value={list} />
        <VersionField version={draft.version} />
        <NewRuleFields list={list} />
      </ActionForm>
    </Card>
  );
}

async function List({ draft, place }: PartProps) {
  const t = await getTranslations("rules.edit");
  const list = EDITED_LISTS.find((name) => name === place.part);
  return (
    <>
      <RuleList
        ruleSet={draft.ruleSet}
        part={place.part}
        hrefOf={(id) => editHref(draft.id, `${place.part}/${id}`)}
        move={{ action: moveRuleAction, draftId: draft.id, version: draft.version }}
      />
      {list === undefined ? null : (
        <p className="mt-6">
          <LinkButton href={`${editHref(draft.id, list)}&add=1`}>{t(`add.${list}`)}</LinkButton>
        </p>
      )}
    </>
  );
}

async function RuleForm({ draft, place }: PartProps) {
  const t = await getTranslations("rules.edit");
  const { id: draftId, version, ruleSet } = draft;
  const values = editableAt(ruleSet, place)?.values ?? {};
  const part = placeText(place);
  const list = EDITED_LISTS.find((name) => name === place.part);
  const isNumbers = place.part !== "dates" && place.part !== "asked";
  const otherPart = placeText({ ...place, isTexts: !place.isTexts });
  return (
    <div className="space-y-6">
      {isNumbers ? (
        <p>
          <TextLink
            href={editHref(draftId, otherPart)}
            className="inline-flex min-h-11 items-center"
          >
            {place.isTexts ? t("numbers") : t("texts")}
          </TextLink>
        </p>
      ) : null}
      <Card stitched>
        {/* After a save the form begins anew, with empty rows below the bands that are there now. */}
        <ActionForm key={version} action={savePartAction} submitLabel={t("save")} id="rule">
          <input type="hidden" name="draftId" value={draftId} />
          <input type="hidden" name="part" value={part} />
          <VersionField version={version} />
          <PartFields ruleSet={ruleSet} place={place} values={values} />
        </ActionForm>
      </Card>
      {list === undefined || place.id === null || place.isTexts ? null : (
        <Disclosure summary={t("remove")}>
          <form action={moveRuleAction} className="space-y-3">
            <p>{t("removeSure")}</p>
            <input type="hidden" name="draftId" value={draftId} />
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="list" value={list} />
            <input type="hidden" name="id" value={place.id} />
            <Button type="submit" kind="danger" name="act" value="remove">
              {t("remove")}
            </Button>
          </form>
        </Disclosure>
      )}
    </div>
  );
}
