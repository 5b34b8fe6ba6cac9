import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/textarea-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { ownTimeClaims } from "@/lib/exam/time-claim.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { formatDateTime } from "@/lib/wording/format";
import { claim } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("fairness.claim");
  return { title: t("title") };
}

const TONES = { open: "info", approved: "success", refused: "warning" } as const;

/** Where a candidate tells of time that only they saw lost, and reads what the testing centre says to it. */
export default async function LostTimePage() {
  const actor = await requireActor("applicant");
  const own = await ownTimeClaims(actor);
  if (own === null) notFound();
  const [t, lobby, locale] = await Promise.all([
    getTranslations("fairness.claim"),
    getTranslations("exam.lobby"),
    getLocale(),
  ]);
  const isWaiting = own.claims.some(({ status }) => status === "open");
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: lobby("title"), href: "/test" }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")} over={t("over", { number: own.number })} />
      <div className="grid gap-6">
        {own.isOver ? <Notice>{t("over-already")}</Notice> : null}
        {own.claims.map((one) => (
          <Card key={one.id} title={formatDateTime(one.claimedAt, locale)}>
            <Tag tone={TONES[one.status]}>
              {t(`status.${one.status}`, { minutes: one.minutes ?? 0 })}
            </Tag>
            <p className="mt-2 whitespace-pre-line break-words">{one.what}</p>
            {one.reason === "" ? null : (
              <p className="mt-2 break-words">{t("reason", { reason: one.reason })}</p>
            )}
          </Card>
        ))}
        {isWaiting ? null : (
          <Card stitched title={t("form")}>
            <ActionForm id="claim" action={claim} submitLabel={t("submit")}>
              <input type="hidden" name="attemptId" value={own.attemptId} />
              <TextareaField
                name="what"
                label={t("what")}
                hint={t("whatHint")}
                rows={5}
                maxLength={2_000}
              />
            </ActionForm>
          </Card>
        )}
        <LinkButton kind="secondary" href={own.isOver ? "/test" : "/test/attempt"}>
          {t(own.isOver ? "back" : "backToTest")}
        </LinkButton>
      </div>
    </Page>
  );
}
