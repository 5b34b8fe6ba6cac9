import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/date-field";
import { RadiosField } from "@/components/form/radios-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { listMovedDays } from "@/lib/calendar/moved-days.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { formatDate } from "@/lib/wording/format";
import { addMovedDay, deleteMovedDay } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("admin.calendar");
  return { title: t("title") };
}

export default async function MovedDaysPage() {
  await requireActor("administrator");
  const [t, locale, days] = await Promise.all([
    getTranslations("admin.calendar"),
    getLocale(),
    listMovedDays(),
  ]);
  return (
    <Page>
      <PageHeader title={t("title")} lead={t("lead")} />
      <DataTable
        caption={t("table")}
        rows={days}
        rowKey={({ day }) => day}
        empty={<EmptyState title={t("empty")} />}
        columns={[
          {
            key: "day",
            header: t("day"),
            isRowHeader: true,
            cell: ({ day }) => formatDate(day, locale),
          },
          {
            key: "kind",
            header: t("kind"),
            cell: ({ kind }) => (
              <Tag tone={kind === "off" ? "info" : "warning"}>{t(`kinds.${kind}`)}</Tag>
            ),
          },
          { key: "reason", header: t("reason"), cell: ({ reason }) => reason },
          {
            key: "remove",
            header: t("action"),
            cell: ({ day }) => (
              <form action={deleteMovedDay}>
                <input type="hidden" name="day" value={day} />
                <Button type="submit" kind="quiet">
                  {t("remove")}
                  <span className="sr-only"> {formatDate(day, locale)}</span>
                </Button>
              </form>
            ),
          },
        ]}
      />
      <Card title={t("add")} className="mt-8">
        <ActionForm action={addMovedDay} submitLabel={t("save")} id="moved-day" clearsWhenOk>
          <DateField name="day" label={t("day")} />
          <RadiosField
            name="kind"
            label={t("kind")}
            options={[
              { value: "off", label: t("kinds.off") },
              { value: "working", label: t("kinds.working") },
            ]}
          />
          <TextField name="reason" label={t("reason")} hint={t("reasonHint")} />
        </ActionForm>
      </Card>
    </Page>
  );
}
