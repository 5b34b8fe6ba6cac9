import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { AnswerForm } from "@/components/check/answer-form";
import { AskedPerson } from "@/components/check/asked-person";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { openRequest } from "@/lib/check/open-request.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { formatDate, formatDateTime } from "@/lib/wording/format";
import { answerRequest } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("check.answer");
  return { title: t("back") };
}

interface RequestProps {
  readonly params: Promise<{ id: string }>;
}

export default async function RequestPage({ params }: RequestProps) {
  const actor = await requireActor("agency");
  const id = z.uuid().safeParse((await params).id);
  const request = id.success ? await openRequest(actor, id.data) : null;
  if (request === null) notFound();
  const [t, locale] = await Promise.all([getTranslations("check"), getLocale()]);
  const { number, agency, dueOn, status, answeredAt, isOpen, person } = request;
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[{ label: t("answer.back"), href: "/desk/requests" }, { label: number }]}
      />
      <PageHeader
        over={t(`agency.${agency}`)}
        title={t("answer.title", { number })}
        lead={isOpen ? `${t("requests.due")}: ${formatDate(dueOn, locale)}` : null}
      />
      <Card title={t("answer.person")} className="mb-8">
        <AskedPerson person={person} />
      </Card>
      {isOpen ? (
        <AnswerForm action={answerRequest} requestId={request.id} />
      ) : (
        <Notice tone="neutral">
          <p>
            {answeredAt && (status === "clear" || status === "objects")
              ? t("answer.done", {
                  when: formatDateTime(answeredAt, locale),
                  status: t(`status.${status}`),
                })
              : t("error.not-found")}
          </p>
        </Notice>
      )}
    </Page>
  );
}
