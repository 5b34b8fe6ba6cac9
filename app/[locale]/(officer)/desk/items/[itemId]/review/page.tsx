import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { RadiosField } from "@/components/form/radios-field";
import { TextareaField } from "@/components/form/textarea-field";
import { Preview } from "@/components/items/preview";
import { ClientWording } from "@/components/shell/client-wording";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/identity/current-actor.query";
import { itemPage } from "@/lib/items/item-page.query";
import { LETTERS } from "@/lib/items/letters";
import { recordReview } from "../actions";

interface ReviewProps {
  readonly params: Promise<{ readonly itemId: string }>;
}

export async function generateMetadata({ params }: ReviewProps) {
  const t = await getTranslations("items.review");
  return { title: t("title", { id: (await params).itemId }) };
}

export default async function ReviewPage({ params }: ReviewProps) {
  const actor = await requireActor("testing-centre");
  const item = await itemPage(actor, (await params).itemId);
  if (item === null) notFound();
  const t = await getTranslations("items");
  const { id, revision, question, reviewRefusal } = item;
  const title = t("review.title", { id });
  return (
    <Page>
      <Breadcrumbs
        crumbs={[
          { label: t("list.title"), href: "/desk/items" },
          { label: id, href: `/desk/items/${id}` },
          { label: title },
        ]}
      />
      <PageHeader title={title} lead={t("review.lead")} />
      {reviewRefusal === null ? (
        <div className="grid gap-6">
          <Card title={t("page.preview")}>
            <ClientWording namespaces={["exam"]}>
              <Preview question={question} />
            </ClientWording>
          </Card>
          <Card stitched>
            <ActionForm id="review" action={recordReview} submitLabel={t("review.submit")}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="revision" value={revision} />
              <RadiosField
                name="option"
                label={t("review.answer")}
                options={LETTERS.map((letter, place) => ({
                  value: String(place),
                  label: `${letter}. ${question.options[place] ?? ""}`,
                }))}
              />
              <RadiosField
                name="verdict"
                label={t("review.verdict")}
                options={[
                  { value: "fit", label: t("review.fit") },
                  { value: "mend", label: t("review.mend") },
                ]}
              />
              <TextareaField
                name="remark"
                label={t("review.remark")}
                hint={t("review.remarkHint")}
                rows={4}
                optional
              />
            </ActionForm>
          </Card>
        </div>
      ) : (
        <Notice tone="warning">{t(`refusal.${reviewRefusal}`)}</Notice>
      )}
    </Page>
  );
}
