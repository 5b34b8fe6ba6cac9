import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { AskedList } from "@/components/accommodations/asked-list";
import { ActionForm } from "@/components/form/action-form";
import { RadiosField } from "@/components/form/radios-field";
import { TextareaField } from "@/components/form/textarea-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import type { AskedAccommodation } from "@/lib/exam/accommodation.query";
import { openAccommodations } from "@/lib/exam/open-accommodations.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { displayName } from "@/lib/identity/names";
import { judge } from "../actions";

export async function generateMetadata() {
  const t = await getTranslations("accommodations.desk");
  return { title: t("title") };
}

interface RequestProps {
  readonly params: Promise<{ readonly applicationId: string }>;
}

export default async function AccommodationRequestPage({ params }: RequestProps) {
  const actor = await requireActor("testing-centre");
  const id = z.uuid().safeParse((await params).applicationId);
  const found = id.success ? await openAccommodations(actor, id.data) : null;
  if (found === null) notFound();
  const [t, locale] = await Promise.all([getTranslations("accommodations.desk"), getLocale()]);
  const waiting = found.asked.filter(({ status }) => status === "asked");
  const decided = found.asked.filter(({ status }) => status !== "asked");
  const title = t("request", { number: found.number });
  return (
    <Page>
      <Breadcrumbs
        crumbs={[{ label: t("title"), href: "/desk/accommodations" }, { label: title }]}
      />
      <PageHeader title={title} over={displayName(found.name, locale)} />
      <div className="grid gap-6">
        <Notice>{t("trace")}</Notice>
        <Card title={t("files")}>
          {found.files.length === 0 ? <p>{t("noFiles")}</p> : null}
          <ul>
            {found.files.map(({ id: fileId, fileName }) => (
              <li key={fileId}>
                <a
                  href={`/api/evidence/${fileId}`}
                  target="_blank"
                  rel="noreferrer"
                  className="link inline-flex min-h-11 items-center break-words"
                >
                  {fileName}
                </a>
              </li>
            ))}
          </ul>
        </Card>
        {waiting.map((need) => (
          <Verdict key={need.id} need={need} />
        ))}
        {decided.length === 0 ? null : (
          <Card title={t("decided")}>
            <AskedList asked={decided} />
          </Card>
        )}
      </div>
    </Page>
  );
}

async function Verdict({ need }: { readonly need: AskedAccommodation }) {
  const [t, kind] = await Promise.all([
    getTranslations("accommodations.desk"),
    getTranslations("accommodations.kind"),
  ]);
  return (
    <Card title={kind(need.kind)} stitched>
      <p className="font-semibold">{t("why")}</p>
      <p className="mt-1 mb-4 whitespace-pre-line break-words">{need.why}</p>
      <ActionForm id={`need-${need.kind}`} action={judge} submitLabel={t("submit")}>
        <input type="hidden" name="id" value={need.id} />
        <RadiosField
          name="status"
          label={t("verdict")}
          options={[
            { value: "approved", label: t("approve") },
            { value: "refused", label: t("refuse") },
          ]}
        />
        <TextareaField name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} />
      </ActionForm>
    </Card>
  );
}
