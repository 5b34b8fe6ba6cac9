import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/textarea-field";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { DecisionState } from "@/lib/application/state";
import { localDateOf } from "@/lib/calendar/local-date";
import type { DecisionFile } from "@/lib/decision/decision-file.query";
import { noticeDeemedOn } from "@/lib/decision/hearing-dates.query";
import type { Actor } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import { formatDate } from "@/lib/wording/format";
import { approve, sendBack } from "./actions";

interface ReviewProps {
  readonly file: DecisionFile;
  readonly actor: Actor;
}

/** The second person's step: approve or send back, or why it is not possible yet. */
export async function Review({ file, actor }: ReviewProps) {
  const t = await getTranslations("decision");
  const { decision } = file.found.state;
  if (decision === null || decision.draft === null) return null;
  if (actor.role !== "akimat-head") return <Waiting file={file} />;
  if (decision.draft.by === actor.accountId) {
    return <Notice tone="warning">{t("review.own")}</Notice>;
  }
  const obstacle = await whyNotYet(decision);
  const isUnanswered = decision.hearing?.objection && decision.hearing.objectionAnswer === null;
  return (
    <Card title={t("review.heading")} stitched>
      <p className="mb-4 text-soft">{t("review.lead")}</p>
      <p className="mb-4">
        <LinkButton kind="secondary" href={`/desk/cases/${file.found.id}/decision/preview`}>
          {t("review.preview")}
        </LinkButton>
      </p>
      {obstacle ? (
        <Notice tone="info">{obstacle}</Notice>
      ) : (
        <ActionForm
          action={approve}
          submitLabel={t(`review.approve.${decision.outcome}`)}
          id="approve"
        >
          <Which file={file} readId={decision.draft.textId} />
        </ActionForm>
      )}
      {/* Answering the objection comes first; a new draft would lose it. */}
      {isUnanswered ? null : (
        <section className="mt-8 border-t border-line pt-5">
          <h3 className="mb-3 text-lg font-semibold">{t("review.return")}</h3>
          <ActionForm
            action={sendBack}
            submitLabel={t("review.return")}
            submitKind="secondary"
            id="return"
          >
            <Which file={file} readId={decision.draft.textId} />
            <TextareaField
              name="text"
              rows={4}
              label={t("review.returnReason")}
              hint={t("review.returnHint")}
            />
          </ActionForm>
        </section>
      )}
    </Card>
  );
}

/** What the specialist sees meanwhile. */
async function Waiting({ file }: { readonly file: DecisionFile }) {
  const t = await getTranslations("decision");
  const { outcome } = file.found.state.decision ?? { outcome: "admission" };
  return (
    <Notice tone="info">
      <p>{t(outcome === "refusal" ? "draft.waitingHearing" : "draft.waiting")}</p>
      <p>
        <TextLink href={`/desk/cases/${file.found.id}/decision/preview`}>
          {t("review.preview")}
        </TextLink>
      </p>
    </Notice>
  );
}

/** The case, and the very draft that this page showed: another one would have to be read first. */
function Which({ file, readId }: { readonly file: DecisionFile; readonly readId: string }) {
  return (
    <>
      <input type="hidden" name="caseId" value={file.found.id} />
      <input type="hidden" name="readId" value={readId} />
    </>
  );
}

/** Why a refusal cannot be approved now, with the day on which it can; null when it can. */
async function whyNotYet({ outcome, hearing }: DecisionState): Promise<string | null> {
  const [t, locale, now] = await Promise.all([
    getTranslations("decision.review"),
    getLocale(),
    currentTime(),
  ]);
  if (outcome === "admission" || hearing === null) return null;
  if (hearing.objection !== null && hearing.objectionAnswer === null) return t("objection");
  if (hearing.approveFrom === null) {
    const date = formatDate(await noticeDeemedOn(hearing.openedOn, now), locale);
    return t("notReceived", { date });
  }
  if (localDateOf(now) >= hearing.approveFrom) return null;
  return t("running", { date: formatDate(hearing.approveFrom, locale) });
}
