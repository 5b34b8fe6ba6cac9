import { getTranslations } from "next-intl/server";
import { AppointmentCard } from "@/components/interview/appointment-card";
import { BringList } from "@/components/interview/bring-list";
import { ChangeCard } from "@/components/interview/change-card";
import type { OwnHref } from "@/components/interview/own-href";
import { Notice } from "@/components/ui/notice";
import type { Appointment, OwnInterview } from "@/lib/interview/own-interview";

interface BookedProps {
  readonly interview: OwnInterview;
  readonly appointment: Appointment;
  readonly href: OwnHref;
}

/** Somebody who holds a time: when, where, what to bring, and how to change it. */
export async function Booked({ interview, appointment, href }: BookedProps) {
  const t = await getTranslations("interview.own");
  const { phase, region, isLastOffer, change } = interview;
  return (
    <>
      {isLastOffer ? (
        <Notice tone="warning" title={t("lastOfferTitle")} className="mb-6">
          {t("lastOffer")}
        </Notice>
      ) : null}
      {phase === "begun" ? <Notice className="mb-6">{t("begun")}</Notice> : null}
      <AppointmentCard {...appointment} regionCode={region} />
      <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
        <BringList />
        <ChangeCard change={change} startsAt={appointment.startsAt} href={href} />
      </div>
    </>
  );
}
