import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/date-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { localDateOf } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { formatDateTime } from "@/lib/wording/format";
import { moveClockByStep, moveClockTo } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("admin.clock");
  return { title: t("title") };
}

const STEPS = ["hour", "day", "working-day", "week", "month"] as const;

export default async function ClockPage() {
  await requireActor("administrator");
  if (env().mode === "production") notFound();
  const [t, locale, now] = await Promise.all([
    getTranslations("admin.clock"),
    getLocale(),
    currentTime(),
  ]);
  return (
    <Page width="text">
      <PageHeader title={t("title")} lead={t("lead")} />
      <p className="mb-6 text-2xl font-semibold" data-testid="clock">
        {formatDateTime(now, locale)}
      </p>
      <Card title={t("steps")}>
        <form action={moveClockByStep} className="flex flex-wrap gap-3">
          {STEPS.map((step) => (
            <Button key={step} type="submit" kind="secondary" name="step" value={step}>
              {t(`step.${step}`)}
            </Button>
          ))}
        </form>
      </Card>
      <Card title={t("exact")} className="mt-8">
        <ActionForm action={moveClockTo} submitLabel={t("move")} id="clock">
          <DateField name="day" label={t("day")} min={localDateOf(now)} />
          <TextField name="time" type="time" label={t("time")} defaultValue="09:00" />
        </ActionForm>
      </Card>
    </Page>
  );
}
