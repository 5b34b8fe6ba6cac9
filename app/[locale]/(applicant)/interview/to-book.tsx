import { getLocale, getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { OwnHref } from "@/components/interview/own-href";
import { TimesChooser } from "@/components/interview/times-chooser";
import { Notice } from "@/components/ui/notice";
import { freeTimes } from "@/lib/interview/free-times.query";
import type { OwnInterview } from "@/lib/interview/own-interview";
import { formatDate } from "@/lib/wording/format";
import type { InterviewSearch } from "./search";
import { TakenNotice } from "./taken-notice";

interface ToBookProps {
  readonly interview: OwnInterview;
  readonly search: z.infer<typeof InterviewSearch>;
  readonly now: Date;
  readonly href: OwnHref;
}

/** Somebody who may choose a time: what they should know first, then the times. */
export async function ToBook({ interview, search, now, href }: ToBookProps) {
  const [t, locale] = await Promise.all([getTranslations("interview.own"), getLocale()]);
  const { region, due, isLastOffer, releasedBecause } = interview;
  const times = await freeTimes(region, now);
  return (
    <>
      {search.taken === null ? null : (
        <TakenNotice slotId={search.taken} region={region} times={times} href={href} />
      )}
      {releasedBecause === null ? null : (
        <Notice tone="warning" title={t("releasedTitle")} className="mb-6">
          <p>{t("released")}</p>
          <blockquote className="border-s-4 border-gold ps-3">{releasedBecause}</blockquote>
        </Notice>
      )}
      {isLastOffer ? (
        <Notice tone="danger" title={t("lastOfferTitle")} className="mb-6">
          {t("lastOffer")}
        </Notice>
      ) : null}
      {due === null ? null : (
        <Notice title={t("dueTitle", { due: formatDate(due, locale) })} className="mb-8">
          {t("due")}
        </Notice>
      )}
      <TimesChooser
        times={times}
        view={search.view}
        from={search.from}
        path="/interview"
        href={href}
      />
    </>
  );
}
