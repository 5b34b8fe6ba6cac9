import { getLocale, getTranslations } from "next-intl/server";
import { CentreTabs } from "@/components/exam/centre-tabs";
import { ActionForm } from "@/components/form/action-form";
import { RadiosField } from "@/components/form/radios-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { figures } from "@/lib/exam/countdown";
import { type OpenClaim, openTimeClaims } from "@/lib/exam/time-claim.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { displayName } from "@/lib/identity/names";
import { formatDateTime } from "@/lib/wording/format";
import { judge } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("fairness.desk");
  return { title: t("title") };
}

/** Time that only candidates saw lost, beside what the server knows. */
export default async function LostTimeDeskPage() {
  const actor = await requireActor("testing-centre");
  const [t, claims] = await Promise.all([getTranslations("fairness.desk"), openTimeClaims(actor)]);
  return (
    <Page>
      <CentreTabs current="lostTime" />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-6">
        {claims.length === 0 ? <EmptyState title={t("empty")} /> : null}
        {claims.map((claim) => (
          <Claim key={claim.id} claim={claim} />
        ))}
      </div>
    </Page>
  );
}

async function Claim({ claim }: { readonly claim: OpenClaim }) {
  const [t, board, locale] = await Promise.all([
    getTranslations("fairness.desk"),
    getTranslations("conduct.board"),
    getLocale(),
  ]);
  const { lastEntryAt, phase } = claim;
  const isOver = phase === "ended";
  return (
    <Card title={`${displayName(claim.name, locale)} · ${claim.number}`} stitched>
      <p className="mb-4 whitespace-pre-line break-words">{claim.what}</p>
      <SummaryList
        rows={[
          { label: t("claimedAt"), value: formatDateTime(claim.claimedAt, locale) },
          { label: t("phase"), value: board(`phase.${phase}`) },
          { label: t("credited"), value: figures(Math.round(claim.creditedSeconds)) },
          {
            label: t("lastEntry"),
            value: lastEntryAt === null ? "–" : formatDateTime(lastEntryAt, locale),
          },
          { label: t("signals"), value: claim.signals },
        ]}
      />
      <p className="my-4">
        <TextLink href={`/desk/board/${claim.attemptId}`}>{t("course")}</TextLink>
      </p>
      <ActionForm id={`claim-${claim.id}`} action={judge} submitLabel={t("submit")}>
        <input type="hidden" name="id" value={claim.id} />
        <RadiosField
          name="verdict"
          label={t("verdict")}
          options={[
            {
              value: "approved",
              label: t("approve"),
              disabled: isOver,
              ...(isOver && { hint: t("attempt-over") }),
            },
            { value: "refused", label: t("refuse") },
          ]}
        />
        <TextField
          name="minutes"
          label={t("minutes")}
          inputMode="numeric"
          autoComplete="off"
          optional
          className="max-w-28"
        />
        <TextareaField name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} />
      </ActionForm>
    </Card>
  );
}
