import { getLocale, getTranslations } from "next-intl/server";
import { RecordedSignals } from "@/components/exam/recorded-signals";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/textarea-field";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import type { ProposalFile } from "@/lib/exam/ban-proposals.query";
import { formatDate } from "@/lib/wording/format";
import { reply } from "./reply.action";

/** A ban that is proposed: what it rests on, all that was recorded, and the applicant's say. */
export async function ProposedBan({ file }: { readonly file: ProposalFile }) {
  const [t, words, locale] = await Promise.all([
    getTranslations("conduct.proposed"),
    getTranslations("exam.ban"),
    getLocale(),
  ]);
  return (
    <Card title={t("title")} id="proposed-ban">
      <p>{t("lead", { reason: words(file.reason) })}</p>
      {file.voidsPass ? <p className="mt-3">{t("stake")}</p> : null}
      <p className="mt-3 font-semibold">{t("grounds")}</p>
      <p className="whitespace-pre-line break-words">{file.grounds}</p>
      <Disclosure summary={t("recorded", { count: file.signals.length })}>
        <RecordedSignals signals={file.signals} named={file.named} />
      </Disclosure>
      {file.reply === null ? (
        <>
          <p className="my-3">{t("until", { until: formatDate(file.replyUntil, locale) })}</p>
          <ActionForm id="reply" action={reply} submitLabel={t("send")}>
            <input type="hidden" name="applicationId" value={file.applicationId} />
            <TextareaField name="text" label={t("reply")} hint={t("replyHint")} rows={5} />
          </ActionForm>
        </>
      ) : (
        <Notice tone="success" title={t("replied")} className="mt-3">
          <p className="whitespace-pre-line break-words">{file.reply}</p>
        </Notice>
      )}
    </Card>
  );
}
