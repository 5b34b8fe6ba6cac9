import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { offeredTime } from "@/lib/interview/free-times.query";
import { redirect } from "@/lib/wording/navigation";
import { loadInterview } from "../load";
import type { InterviewPageProps } from "../search";
import { ConfirmTime } from "./confirm-time";

export async function generateMetadata() {
  const t = await getTranslations("interview.own");
  return { title: t("bookTitle") };
}

/** Asks once more before a time is booked or taken instead of another. */
export default async function BookPage({ searchParams }: InterviewPageProps) {
  const [t, locale, { search, interview, now, href }] = await Promise.all([
    getTranslations("interview.own"),
    getLocale(),
    loadInterview(searchParams),
  ]);
  const { region, phase, number } = interview;
  const isMove = phase === "booked";
  const path = isMove ? "/interview/move" : "/interview";
  if (search.slot === null || !(isMove || phase === "to-book")) {
    return redirect({ href: href(path), locale });
  }
  const time = await offeredTime(search.slot, region);
  if (!time?.isFree) return redirect({ href: href(path, { taken: search.slot }), locale });
  const choose = href(path);
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[{ label: t("title"), href: choose }, { label: t(isMove ? "move" : "book") }]}
      />
      <PageHeader over={number} title={t(isMove ? "moveTitle" : "bookTitle")} />
      <ConfirmTime
        interview={interview}
        time={time}
        isMove={isMove}
        choose={choose}
        caseId={search.case}
        now={now}
      />
    </Page>
  );
}
