import { getTranslations } from "next-intl/server";
import type { OwnHref } from "@/components/interview/own-href";
import { TimeLink } from "@/components/interview/time-link";
import { Notice } from "@/components/ui/notice";
import type { RegionCode } from "@/lib/identity/regions";
import { offeredTime } from "@/lib/interview/free-times.query";
import { type FreeTime, nearestTimes } from "@/lib/interview/times";

interface TakenNoticeProps {
  /** The time that was wanted. */
  readonly slotId: string;
  readonly region: RegionCode;
  readonly times: readonly FreeTime[];
  readonly href: OwnHref;
}

const NEAREST = 4;

/** Says that somebody else was faster, and offers what is closest to the time that was wanted. */
export async function TakenNotice({ slotId, region, times, href }: TakenNoticeProps) {
  const t = await getTranslations("interview.own");
  const wanted = await offeredTime(slotId, region);
  if (wanted === null) {
    return (
      <Notice tone="warning" role="alert" title={t("goneTitle")} className="mb-6">
        {t("gone")}
      </Notice>
    );
  }
  const nearest = nearestTimes(times, wanted.startsAt, NEAREST);
  return (
    <Notice tone="warning" role="alert" title={t("takenTitle")} className="mb-6">
      <p>{t(nearest.length === 0 ? "takenNone" : "taken")}</p>
      <ul className="grid gap-2 sm:grid-cols-2">
        {nearest.map((time) => (
          <li key={time.slotId}>
            <TimeLink time={time} withDay href={href("/interview/book", { slot: time.slotId })} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
