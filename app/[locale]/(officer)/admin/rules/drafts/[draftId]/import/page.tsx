import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { FileField } from "@/components/form/file-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/identity/current-actor.query";
import { type DraftParams, loadDraft } from "../load-draft";
import { importDraftAction } from "./import.action";

export async function generateMetadata() {
  const t = await getTranslations("rules.import");
  return { title: t("title") };
}

export default async function ImportPage({ params }: { readonly params: DraftParams }) {
  await requireActor("administrator");
  const { draft } = await loadDraft(params);
  if (draft.status !== "drafting") notFound();
  const t = await getTranslations("rules");
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[
          { label: t("title"), href: "/admin/rules" },
          { label: draft.ruleSet.id, href: `/admin/rules/drafts/${draft.id}` },
          { label: t("import.title") },
        ]}
      />
      <PageHeader title={t("import.title")} lead={t("import.lead")} />
      <Card stitched>
        <ActionForm action={importDraftAction} submitLabel={t("import.read")} id="import">
          <input type="hidden" name="draftId" value={draft.id} />
          <input type="hidden" name="version" value={draft.version} />
          <FileField name="file" label={t("import.file")} accept=".json,application/json" />
        </ActionForm>
      </Card>
    </Page>
  );
}
