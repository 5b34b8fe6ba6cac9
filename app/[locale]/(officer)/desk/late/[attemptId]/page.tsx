import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { ActionForm } from "@/components/form/action-form";
import { RadiosField } from "@/components/form/radios-field";
import { TextareaField } from "@/components/form/textarea-field";
import { LateAnswers } from "@/components/late/late-answers";
import { LateEvents } from "@/components/late/late-events";
import { Rulings } from "@/components/late/rulings";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { type LateFile, lateFile } from "@/lib/exam/late-file.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { displayName } from "@/lib/identity/names";
import { decide, propose } from "../actions";

export async function generateMetadata() {
  const t = await getTranslations("late");
  return { title: t("title") };
}

interface LateFileProps {
  readonly params: Promise<{ readonly attemptId: string }>;
}

export default async function LateFilePage({ params }: LateFileProps) {
  const actor = await requireActor("testing-centre");
  const id = z.uuid().safeParse((await params).attemptId);
  const file = id.success ? await lateFile(actor, id.data) : null;
  if (file === null) notFound();
  const [t, locale] = await Promise.all([getTranslations("late"), getLocale()]);
  return (
    <Page width="wide">
      <Breadcrumbs
        crumbs={[{ label: t("title"), href: "/desk/late" }, { label: file.applicationNumber }]}
      />
      <PageHeader
        over={file.applicationNumber}
        title={displayName(file.name, locale)}
        lead={t("fileLead")}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <Step file={file} />
          {file.rulings.length === 0 ? null : <Rulings rulings={file.rulings} />}
        </div>
        <div className="grid gap-6">
          <LateAnswers answers={file.answers} />
          <LateEvents events={file.events} />
        </div>
      </div>
    </Page>
  );
}

/** What this person can do now: propose, decide on a colleague's proposal, or nothing. */
async function Step({ file }: { readonly file: LateFile }) {
  const t = await getTranslations("late");
  const open = file.rulings.find(({ decision }) => decision === null);
  if (file.state === "ruled") return <Notice tone="neutral">{t("allRuled")}</Notice>;
  if (open === undefined) return <Propose attemptId={file.attemptId} />;
  if (open.isOwn) return <Notice title={t("states.proposed")}>{t("waitsForOther")}</Notice>;
  return (
    <Card stitched title={t("decide")}>
      <p className="mb-4">{t(`proposed.${open.proposal}`, { count: open.answers })}</p>
      <ActionForm id="decide" action={decide} submitLabel={t("decideSubmit")}>
        <input type="hidden" name="attemptId" value={file.attemptId} />
        <input type="hidden" name="rulingId" value={open.id} />
        <RadiosField
          name="decision"
          label={t("decision")}
          options={(["agreed", "disagreed"] as const).map((value) => ({
            value,
            label: t(`decisions.${value}`),
          }))}
        />
        <TextareaField name="reason" label={t("reason")} rows={4} />
      </ActionForm>
    </Card>
  );
}

async function Propose({ attemptId }: { readonly attemptId: string }) {
  const t = await getTranslations("late");
  return (
    <Card stitched title={t("propose")}>
      <p className="mb-4">{t("rule")}</p>
      <ActionForm id="propose" action={propose} submitLabel={t("proposeSubmit")}>
        <input type="hidden" name="attemptId" value={attemptId} />
        <RadiosField
          name="proposal"
          label={t("proposal")}
          options={(["count", "refuse"] as const).map((value) => ({
            value,
            label: t(`proposals.${value}`),
          }))}
        />
        <TextareaField name="reason" label={t("reason")} hint={t("reasonHint")} rows={4} />
      </ActionForm>
    </Card>
  );
}
