import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { DraftEditor } from "@/components/items/draft-editor";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/identity/current-actor.query";
import { saveDraft } from "../save-draft.action";

const Search = z.object({ block: z.enum(["listening", "reading"]).catch("reading") });

interface NewItemProps {
  readonly searchParams: Promise<unknown>;
}

export async function generateMetadata({ searchParams }: NewItemProps) {
  const t = await getTranslations("items.editor");
  return { title: t(`titleNew.${Search.parse(await searchParams).block}`) };
}

export default async function NewItemPage({ searchParams }: NewItemProps) {
  await requireActor("testing-centre");
  const { block } = Search.parse(await searchParams);
  const [t, list] = await Promise.all([
    getTranslations("items.editor"),
    getTranslations("items.list"),
  ]);
  const title = t(`titleNew.${block}`);
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: list("title"), href: "/desk/items" }, { label: title }]} />
      <PageHeader title={title} lead={t("lead")} />
      <DraftEditor
        block={block}
        values={{}}
        item={null}
        action={saveDraft}
        backHref="/desk/items"
      />
    </Page>
  );
}
