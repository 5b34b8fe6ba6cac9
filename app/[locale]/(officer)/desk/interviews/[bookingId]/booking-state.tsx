import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { InterviewFile } from "@/lib/interview/interview-file.command";
import { formatDateTime, formatTime } from "@/lib/wording/format";

interface BookingStateProps {
  readonly file: InterviewFile;
}

/** In place of the form: what became of the appointment, or that it has not begun. */
export async function BookingState({ file }: BookingStateProps) {
  const [t, locale] = await Promise.all([getTranslations("interview.record"), getLocale()]);
  const { record, booking } = file;
  if (record !== null) {
    const { outcome, officer, at, content } = record;
    return (
      <Card title={t("keptTitle")} stitched>
        <p className="flex flex-wrap items-center gap-3">
          <Tag tone={outcome === "positive" ? "success" : "danger"}>{t(`outcomes.${outcome}`)}</Tag>
          <span className="text-soft">
            {t("keptBy", { officer, when: formatDateTime(at, locale) })}
          </span>
        </p>
        {content.note === "" ? null : <p className="mt-3 whitespace-pre-line">{content.note}</p>}
        <p className="mt-4">
          <TextLink href={`/desk/cases/${file.case.id}`} prefetch={false}>
            {t("wholeCase")}
          </TextLink>
        </p>
      </Card>
    );
  }
  if (booking.status === "held") {
    return (
      <Notice title={t("tooEarlyTitle", { time: formatTime(booking.startsAt) })}>
        {t("tooEarly")}
      </Notice>
    );
  }
  // A record comes with "attended": what is left are the other three.
  const status = booking.status === "attended" ? "cancelled" : booking.status;
  return <Notice tone="warning">{t(`status.${status}`)}</Notice>;
}
