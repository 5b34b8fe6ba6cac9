import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/textarea-field";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { PauseKind, Phase } from "@/lib/exam/clock";
import { pause, resume, send } from "./actions";

interface CentreFormsProps {
  readonly attemptId: string;
  readonly phase: Phase;
  readonly paused: PauseKind | null;
}

/** What the testing centre can do for a candidate in the test. */
export function CentreForms({ attemptId, phase, paused }: CentreFormsProps) {
  const t = useTranslations("conduct.desk");
  if (phase === "ended") return <Notice>{t("refused.ended")}</Notice>;
  const id = <input type="hidden" name="attemptId" value={attemptId} />;
  return (
    <>
      <Card title={t("message")}>
        <ActionForm id="message" action={send} submitLabel={t("send")} clearsWhenOk>
          {id}
          <TextareaField name="text" label={t("text")} hint={t("textHint")} rows={3} />
        </ActionForm>
      </Card>
      {paused === null && phase !== "ready" ? (
        <Card title={t("pause")}>
          <p className="mb-3 text-soft">{t("pauseLead")}</p>
          <ActionForm id="pause" action={pause} submitLabel={t("pauseAction")} clearsWhenOk>
            {id}
            <TextareaField name="text" label={t("reason")} hint={t("reasonHint")} rows={2} />
          </ActionForm>
        </Card>
      ) : null}
      {paused === "centre" ? (
        <Card title={t("resume")} stitched>
          <ActionForm id="resume" action={resume} submitLabel={t("resumeAction")} clearsWhenOk>
            {id}
            <TextareaField name="text" label={t("reason")} hint={t("reasonHint")} rows={2} />
          </ActionForm>
        </Card>
      ) : null}
    </>
  );
}
