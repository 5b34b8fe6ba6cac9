import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/textarea-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { type DecisionFile, decisionFile } from "@/lib/decision/decision-file.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { Actor } from "@/lib/identity/roles";
import { approve, propose, reject } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("decision.annulment");
  return { title: t("title") };
}

interface AnnulmentPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function AnnulmentPage({ params }: AnnulmentPageProps) {
  const actor = await requireActor("akimat-specialist", "akimat-head");
  const { id } = await params;
  const file = await decisionFile(actor, id);
  if (file === null) notFound();
  const t = await getTranslations("decision.annulment");
  const { number } = file.found;
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: number, href: `/desk/cases/${id}` }, { label: t("title") }]} />
      <PageHeader over={number} title={t("title")} lead={t("lead")} />
      <Step file={file} actor={actor} />
    </Page>
  );
}

interface StepProps {
  readonly file: DecisionFile;
  readonly actor: Actor;
}

async function Step({ file, actor }: StepProps) {
  const t = await getTranslations("decision.annulment");
  const { stage, notification, annulmentProposal } = file.found.state;
  if (notification?.annulled) return <Notice tone="info">{t("done")}</Notice>;
  if (stage === "annulment" && annulmentProposal) {
    return (
      <>
        <Card title={t("proposed")} className="mb-6">
          <p className="whitespace-pre-line break-words">{file.annulment}</p>
        </Card>
        {annulmentProposal.by === actor.accountId || actor.role !== "akimat-head" ? (
          <Notice tone="warning">{t("own")}</Notice>
        ) : (
          <SecondPerson caseId={file.found.id} />
        )}
      </>
    );
  }
  if (stage !== "closed" || !notification) return <Notice tone="info">{t("none")}</Notice>;
  return (
    <Card>
      <ActionForm action={propose} submitLabel={t("propose")} submitKind="danger" id="propose">
        <input type="hidden" name="caseId" value={file.found.id} />
        <TextareaField name="text" rows={5} label={t("reason")} />
      </ActionForm>
    </Card>
  );
}

async function SecondPerson({ caseId }: { readonly caseId: string }) {
  const t = await getTranslations("decision.annulment");
  return (
    <div className="space-y-4">
      <ActionForm action={approve} submitLabel={t("approve")} submitKind="danger" id="approve">
        <input type="hidden" name="caseId" value={caseId} />
      </ActionForm>
      <Disclosure summary={t("reject")}>
        <ActionForm action={reject} submitLabel={t("reject")} submitKind="secondary" id="reject">
          <input type="hidden" name="caseId" value={caseId} />
          <TextareaField name="text" rows={4} label={t("rejectReason")} />
        </ActionForm>
      </Disclosure>
    </div>
  );
}
