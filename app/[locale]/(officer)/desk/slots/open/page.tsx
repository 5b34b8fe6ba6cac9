import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxesField } from "@/components/form/checkboxes-field";
import { DateField } from "@/components/form/date-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SourceMark } from "@/components/ui/source-mark";
import { addDays, type LocalDate, localDateOf } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import { mondayOf } from "@/lib/interview/times";
import { currentTime } from "@/lib/platform/clock";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";
import { openPlan } from "../actions";
import { type SlotsPageProps, SlotsSearch } from "../search";

export async function generateMetadata() {
  const t = await getTranslations("interview.slots.plan");
  return { title: t("title") };
}

/** The last day that a plan from this day on most often has. */
function fridayOf(day: LocalDate): LocalDate {
  const friday = addDays(mondayOf(day), 4);
  return day <= friday ? friday : day;
}

const WEEK = ["1", "2", "3", "4", "5"] as const;

/** The form that opens times: a plan of days, hours and rooms. */
export default async function OpenSlotsPage({ searchParams }: SlotsPageProps) {
  await requireActor("police");
  const [t, weekdays, slots, now, search] = await Promise.all([
    getTranslations("interview.slots.plan"),
    getTranslations("interview.weekdays"),
    getTranslations("interview.slots"),
    currentTime(),
    searchParams.then((given) => SlotsSearch.parse(given)),
  ]);
  const { value: minutes, status } = (await ruleSetAt(now)).ruleSet.parameters[
    "interview.durationMinutes"
  ];
  const today = localDateOf(now);
  const from = search.day !== null && search.day > today ? search.day : today;
  const clock = { type: "time", className: "max-w-40" } as const;
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[{ label: slots("title"), href: "/desk/slots" }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <ActionForm
        action={openPlan}
        submitLabel={t("submit")}
        id="plan"
        secondary={
          <LinkButton kind="quiet" href="/desk/slots">
            {slots("closing.back")}
          </LinkButton>
        }
      >
        <div className="grid gap-6 sm:grid-cols-2">
          <DateField name="from" label={t("from")} min={today} defaultValue={from} />
          <DateField name="to" label={t("to")} min={today} defaultValue={fridayOf(from)} />
        </div>
        <CheckboxesField
          name="days"
          label={t("days")}
          defaultValues={WEEK}
          options={[
            ...WEEK.map((day) => ({ value: day, label: weekdays(day) })),
            { value: "moved", label: t("moved"), hint: t("movedHint") },
          ]}
        />
        <div className="grid grid-cols-2 gap-6">
          <TextField name="opens" label={t("opens")} defaultValue="09:00" {...clock} />
          <TextField name="closes" label={t("closes")} defaultValue="18:00" {...clock} />
          <TextField
            name="pauseFrom"
            label={t("pauseFrom")}
            defaultValue="13:00"
            optional
            {...clock}
          />
          <TextField name="pauseTo" label={t("pauseTo")} defaultValue="14:00" optional {...clock} />
        </div>
        <TextField
          name="minutes"
          type="number"
          min={10}
          max={180}
          inputMode="numeric"
          label={t("minutes")}
          hint={
            <>
              {t("minutesHint", { minutes })} <SourceMark status={status} />
            </>
          }
          defaultValue={String(minutes)}
          className="max-w-40"
        />
        <TextareaField name="rooms" label={t("rooms")} hint={t("roomsHint")} rows={3} />
      </ActionForm>
    </Page>
  );
}
