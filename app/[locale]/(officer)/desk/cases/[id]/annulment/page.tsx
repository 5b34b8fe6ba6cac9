import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/textarea-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
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
  const { stage, notification } = file.found.state;
  if (stage === "annulment") return <Proposed file={file} actor={actor} />;
  if (notification === null) return <Notice tone="info">{t("none")}</Notice>;
  if (notification.annulled) return <Annulled file={file} />;
  if (stage !== "closed") return <Notice tone="info">{t("complaintFirst")}</Notice>;
  return (
    <div className="space-y-6">
      {file.said.annulmentAnswer ? (
        <Notice tone="info" title={t("rejected")}>
          <p className="whitespace-pre-line break-words">{file.said.annulmentAnswer}</p>
        </Notice>
      ) : null}
      <Card title={t("letter", { number: notification.number })}>
        <ActionForm action={propose} submitLabel={t("propose")} submitKind="danger" id="propose">
          <input type="hidden" name="caseId" value={file.found.id} />
          <TextareaField name="text" rows={5} label={t("reason")} hint={t("reasonHint")} />
        </ActionForm>
      </Card>
    </div>
  );
}

/** Done: by two people with the proposal's reason, or by a complaint that was upheld. */
async function Annulled({ file }: { readonly file: DecisionFile }) {
  const t = await getTranslations("decision.annulment");
  const { said, found } = file;
  const why = found.state.closing === "annulled" ? said.annulment : said.complaintAnswer;
  return (
    <Notice tone="info" title={t("done")}>
      {why ? <p className="whitespace-pre-line break-words">{why}</p> : null}
    </Notice>
  );
}

async function Proposed({ file, actor }: StepProps) {
  const t = await getTranslations("decision.annulment");
  const { found, said } = file;
  const isOwn = found.state.annulmentProposal?.by === actor.accountId;
  return (
    <div className="space-y-6">
      <Card title={t("proposed")}>
        <p className="whitespace-pre-line break-words">{said.annulment}</p>
      </Card>
      {isOwn || actor.role !== "akimat-head" ? (
        <Notice tone="info">{t(isOwn ? "own" : "waiting")}</Notice>
      ) : (
        <SecondPerson caseId={found.id} />
      )}
    </div>
  );
}

async function SecondPerson({ caseId }: { readonly caseId: string }) {
  const t = await getTranslations("decision.annulment");
  return (
    <Card title={t("decide")} stitched>
      <ActionForm action={approve} submitLabel={t("approve")} submitKind="danger" id="approve">
        <input type="hidden" name="caseId" value={caseId} />
      </ActionForm>
      <section className="mt-8 border-t border-line pt-5">
        <h3 className="mb-3 text-lg font-semibold">{t("reject")}</h3>
        <ActionForm action={reject} submitLabel={t("reject")} submitKind="secondary" id="reject">
          <input type="hidden" name="caseId" value={caseId} />
          <TextareaField name="text" rows={4} label={t("rejectReason")} />
        </ActionForm>
      </section>
    </Card>
  );
}
