import { addHours } from "date-fns";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { DayName } from "@/components/interview/day-name";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { SummaryList } from "@/components/ui/summary-list";
import { localDateOf } from "@/lib/calendar/local-date";
import type { OfferedTime } from "@/lib/interview/free-times.query";
import type { OwnInterview } from "@/lib/interview/own-interview";
import { interviewPlace } from "@/lib/interview/place";
import { formatTime } from "@/lib/wording/format";
import { takeTime } from "../actions";

interface ConfirmTimeProps {
  readonly interview: OwnInterview;
  readonly time: OfferedTime;
  readonly isMove: boolean;
  /** Where the other times are. */
  readonly choose: string;
  readonly caseId: string | null;
  readonly now: Date;
}

/** What is about to be booked, where it is, what can be changed later, and the button. */
export async function ConfirmTime(props: ConfirmTimeProps) {
  const { interview, time, isMove, choose, caseId, now } = props;
  const { applicationId, region, appointment, change } = interview;
  const hours = change.hoursBefore;
  const [t, words, locale] = await Promise.all([
    getTranslations("interview.own"),
    getTranslations("interview.today"),
    getLocale(),
  ]);
  const room = words("room", { room: time.room });
  const present = appointment && { label: t("until"), value: say(appointment.startsAt) };
  return (
    <Card stitched>
      <SummaryList
        rows={[
          ...(present === null ? [] : [present]),
          {
            label: t(isMove ? "becomes" : "when"),
            value: <strong className="text-lg">{say(time.startsAt)}</strong>,
          },
          { label: t("place"), value: interviewPlace(region, room, locale) },
        ]}
      />
      <div className="my-5 space-y-2">
        {isMove ? <p>{t("moveRule", { left: Math.max(0, change.left - 1) })}</p> : null}
        {addHours(now, hours) > time.startsAt ? (
          <p className="font-semibold">{t("soonRule", { hours })}</p>
        ) : null}
        {isMove ? null : <p>{t("bookRule", { most: change.most, hours })}</p>}
      </div>
      <ActionForm
        action={takeTime}
        submitLabel={t(isMove ? "moveNow" : "book")}
        secondary={
          <LinkButton kind="quiet" href={choose}>
            {t("otherTime")}
          </LinkButton>
        }
      >
        <input type="hidden" name="applicationId" value={applicationId} />
        <input type="hidden" name="slotId" value={time.slotId} />
        <input type="hidden" name="what" value={isMove ? "move" : "book"} />
        <input type="hidden" name="caseId" value={caseId ?? ""} />
      </ActionForm>
    </Card>
  );
}

const say = (startsAt: Date) => (
  <>
    <DayName day={localDateOf(startsAt)} />, {formatTime(startsAt)}
  </>
);
