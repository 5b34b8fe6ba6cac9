import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { DayName } from "@/components/interview/day-name";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { localDateOf } from "@/lib/calendar/local-date";
import { formatTime } from "@/lib/wording/format";
import { redirect } from "@/lib/wording/navigation";
import { cancelTime } from "../actions";
import { loadInterview } from "../load";
import type { InterviewPageProps } from "../search";

export async function generateMetadata() {
  const t = await getTranslations("interview.own");
  return { title: t("cancelTitle") };
}

/** Asks once more before a time is given back. */
export default async function CancelPage({ searchParams }: InterviewPageProps) {
  const [t, { search, interview, href }] = await Promise.all([
    getTranslations("interview.own"),
    loadInterview(searchParams),
  ]);
  const { appointment, change, number } = interview;
  if (appointment === null || change.refusal !== null) {
    return redirect({ href: href("/interview"), locale: await getLocale() });
  }
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[{ label: t("title"), href: href("/interview") }, { label: t("cancel") }]}
      />
      <PageHeader over={number} title={t("cancelTitle")} />
      <Card stitched>
        <p className="text-xl font-bold">
          <DayName day={localDateOf(appointment.startsAt)} />, {formatTime(appointment.startsAt)}
        </p>
        <p className="my-4">{t("cancelLead", { days: change.bookWithinDays })}</p>
        <p className="mb-5">
          <TextLink href={href("/interview/move")}>{t("moveInstead")}</TextLink>
        </p>
        <ActionForm
          action={cancelTime}
          submitLabel={t("cancelNow")}
          submitKind="danger"
          secondary={
            <LinkButton kind="secondary" href={href("/interview")}>
              {t("keep")}
            </LinkButton>
          }
        >
          <input type="hidden" name="applicationId" value={interview.applicationId} />
          <input type="hidden" name="caseId" value={search.case ?? ""} />
        </ActionForm>
      </Card>
    </Page>
  );
}
