import { getLocale, getTranslations } from "next-intl/server";
import { TimesChooser } from "@/components/interview/times-chooser";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { freeTimes } from "@/lib/interview/free-times.query";
import { redirect } from "@/lib/wording/navigation";
import { loadInterview } from "../load";
import type { InterviewPageProps } from "../search";
import { TakenNotice } from "../taken-notice";

export async function generateMetadata() {
  const t = await getTranslations("interview.own");
  return { title: t("moveListTitle") };
}

/** The free times for somebody who holds one and wants another. */
export default async function MovePage({ searchParams }: InterviewPageProps) {
  const [t, { search, interview, now, href }] = await Promise.all([
    getTranslations("interview.own"),
    loadInterview(searchParams),
  ]);
  const { number, region, change } = interview;
  // Whoever may not move reads why beside the appointment.
  if (change.refusal !== null)
    return redirect({ href: href("/interview"), locale: await getLocale() });
  const times = await freeTimes(region, now);
  return (
    <Page>
      <Breadcrumbs
        crumbs={[
          { label: t("home"), href: href("/application") },
          { label: t("title"), href: href("/interview") },
          { label: t("moveListTitle") },
        ]}
      />
      <PageHeader over={number} title={t("moveListTitle")} lead={t("moveListLead")} />
      {search.taken === null ? null : (
        <TakenNotice slotId={search.taken} region={region} times={times} href={href} />
      )}
      <TimesChooser
        times={times}
        view={search.view}
        from={search.from}
        path="/interview/move"
        href={href}
      />
    </Page>
  );
}
