import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DraftEditor } from "@/components/items/draft-editor";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/identity/current-actor.query";
import { fieldsOf } from "@/lib/items/draft-form";
import { draftToEdit } from "@/lib/items/see-key.command";
import { saveDraft } from "../../save-draft.action";

interface EditItemProps {
  readonly params: Promise<{ readonly itemId: string }>;
}

export async function generateMetadata({ params }: EditItemProps) {
  const t = await getTranslations("items.editor");
  return { title: t("titleEdit", { id: (await params).itemId }) };
}

export default async function EditItemPage({ params }: EditItemProps) {
  const actor = await requireActor("testing-centre");
  const found = await draftToEdit(actor, (await params).itemId);
  if (found === null) notFound();
  const { id, revision, draft } = found;
  const [t, list] = await Promise.all([
    getTranslations("items.editor"),
    getTranslations("items.list"),
  ]);
  const back = `/desk/items/${id}`;
  const title = t("titleEdit", { id });
  return (
    <Page>
      <Breadcrumbs
        crumbs={[
          { label: list("title"), href: "/desk/items" },
          { label: id, href: back },
          { label: title },
        ]}
      />
      <PageHeader title={title} lead={t("lead")} />
      <DraftEditor
        block={draft.block}
        values={fieldsOf(draft)}
        item={{ id, revision }}
        action={saveDraft}
        backHref={back}
      />
    </Page>
  );
}
