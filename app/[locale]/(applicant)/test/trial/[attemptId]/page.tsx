import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ActionForm } from "@/components/form/action-form";
import { TrialQuestion } from "@/components/items/trial-question";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/identity/current-actor.query";
import { openTrial } from "@/lib/items/open-trial.command";
import { currentTime } from "@/lib/platform/clock";
import { sendTrial } from "./send.action";

export async function generateMetadata() {
  const t = await getTranslations("items.trial");
  return { title: t("offer") };
}

interface TrialProps {
  readonly params: Promise<{ readonly attemptId: string }>;
}

export default async function TrialPage({ params }: TrialProps) {
  const actor = await requireActor("applicant");
  const id = z.uuid().safeParse((await params).attemptId);
  const trial = id.success ? await openTrial(actor, id.data, await currentTime()) : null;
  if (!id.success || trial === null) notFound();
  const t = await getTranslations("items.trial");
  const { questions, isAnswered } = trial;
  const back = (
    <LinkButton kind="secondary" href={`/test/result/${id.data}`}>
      {t("back")}
    </LinkButton>
  );
  return (
    <Page width="text">
      {questions.length === 0 ? (
        <PageHeader title={t("doneTitle")} />
      ) : (
        <PageHeader title={t("title", { count: questions.length })} lead={t("lead")} />
      )}
      {questions.length === 0 ? (
        <div className="grid gap-6">
          <Notice tone={isAnswered ? "success" : "info"} role="status">
            {t(isAnswered ? "thanks" : "closed")}
          </Notice>
          <p>{back}</p>
        </div>
      ) : (
        <ActionForm id="trial" action={sendTrial} submitLabel={t("send")} secondary={back}>
          <input type="hidden" name="attemptId" value={id.data} />
          <div className="grid gap-10">
            {questions.map((question, index) => (
              <TrialQuestion
                key={question.id}
                question={question}
                position={index + 1}
                clipHref={`/api/trial/${id.data}/${question.id}.mp3`}
              />
            ))}
          </div>
        </ActionForm>
      )}
    </Page>
  );
}
