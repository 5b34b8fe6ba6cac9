import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { type LocalDate, localDateOf } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { Actor } from "@/lib/identity/roles";
import { openTime, openTimes } from "@/lib/interview/slot-board.query";
import { currentTime } from "@/lib/platform/clock";
import { formatDate } from "@/lib/wording/format";
import { type SlotsPageProps, SlotsSearch } from "../search";
import { ClosingForm } from "./closing-form";

export async function generateMetadata() {
  const t = await getTranslations("interview.slots.closing");
  return { title: t("title") };
}

async function closingTimes(actor: Actor, slotId: string | null, day: LocalDate | null) {
  if (slotId !== null) {
    const slot = await openTime(actor, slotId);
    return slot && { day: localDateOf(slot.startsAt), slots: [slot] };
  }
  if (day === null) return null;
  const [slots, now] = await Promise.all([openTimes(actor, day, 1), currentTime()]);
  return { day, slots: slots.filter(({ startsAt }) => startsAt > now) };
}

/** Asks once more, and for a reason, before booked times are given up. */
export default async function CloseSlotsPage({ searchParams }: SlotsPageProps) {
  const actor = await requireActor("police");
  const search = SlotsSearch.parse(await searchParams);
  const closing = await closingTimes(actor, search.slot, search.day);
  if (closing === null) notFound();
  const { day, slots } = closing;
  const [t, list, locale] = await Promise.all([
    getTranslations("interview.slots.closing"),
    getTranslations("interview.slots"),
    getLocale(),
  ]);
  const booked = slots.filter(({ holder }) => holder?.status === "held");
  const title =
    search.slot === null
      ? t("titleDay", { date: formatDate(day, locale) })
      : t(booked.length > 0 ? "title" : "titleFree");
  const back = `/desk/slots?day=${day}`;
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: list("title"), href: back }, { label: title }]} />
      <PageHeader title={title} lead={booked.length > 0 ? t("lead") : undefined} />
      {search.slot === null ? (
        <p className="mb-5 text-lg">
          {t("count", { free: slots.length - booked.length, booked: booked.length })}
        </p>
      ) : null}
      {slots.length === 0 ? (
        <>
          <Notice className="mb-6">{t("nothing")}</Notice>
          <LinkButton kind="secondary" href={back}>
            {t("back")}
          </LinkButton>
        </>
      ) : (
        <ClosingForm day={day} slotId={search.slot} booked={booked} back={back} />
      )}
    </Page>
  );
}
