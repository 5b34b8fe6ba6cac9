import { useLocale, useTranslations } from "next-intl";
import { DayName } from "@/components/interview/day-name";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { localDateOf } from "@/lib/calendar/local-date";
import { type RegionCode, region } from "@/lib/identity/regions";
import { formatTime } from "@/lib/wording/format";

interface AppointmentCardProps {
  readonly bookingId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly room: string;
  readonly regionCode: RegionCode;
}

/** When and where, as large as on a ticket. */
export function AppointmentCard(props: AppointmentCardProps) {
  const { bookingId, startsAt, endsAt, room, regionCode } = props;
  const t = useTranslations("interview.own");
  const locale = useLocale();
  const { police, centre } = region(regionCode);
  return (
    <Card stitched className="mb-8">
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        <div>
          <h2 className="text-base font-semibold text-soft">{t("when")}</h2>
          <p className="text-2xl font-bold">
            <DayName day={localDateOf(startsAt)} />
          </p>
          <p className="text-4xl font-bold text-sky">
            {t("clock", { from: formatTime(startsAt), to: formatTime(endsAt) })}
          </p>
        </div>
        <div>
          <h2 className="text-base font-semibold text-soft">{t("place")}</h2>
          <p className="text-lg font-semibold">{police[locale]}</p>
          {centre === null ? null : <p>{centre[locale]}</p>}
          <p>
            {t("room")}: <strong>{room}</strong>
          </p>
        </div>
      </div>
      <div className="no-print mt-5">
        <a
          href={`/api/calendar/${bookingId}?locale=${locale}`}
          className={buttonLook("secondary")}
          download
        >
          <Icon name="calendar" />
          {t("addToCalendar")}
        </a>
        <p className="mt-1 text-sm text-soft">{t("addHint")}</p>
      </div>
    </Card>
  );
}
