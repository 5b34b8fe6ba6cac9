import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ownHref } from "@/components/interview/own-href";
import { ownCase } from "@/lib/application/application.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { ownInterview } from "@/lib/interview/own-interview.query";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";
import { type InterviewPageProps, InterviewSearch } from "./search";

/** The applicant's interview for one of its pages; another's case looks as if it did not exist. */
export async function loadInterview(searchParams: InterviewPageProps["searchParams"]) {
  const actor = await requireActor("applicant");
  const search = InterviewSearch.parse(await searchParams);
  const own = await ownCase(actor, search.case);
  if (own === null) {
    if (search.case !== null) notFound();
    return redirect({ href: "/application", locale: await getLocale() });
  }
  const now = await currentTime();
  const interview = await ownInterview(own, now);
  return { search, interview, now, href: ownHref(search.case) };
}
