import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { ItemTabs } from "@/components/items/item-tabs";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/identity/current-actor.query";
import { type FormBlock, type FormLine, lastForms } from "@/lib/items/forms.query";
import { formatDateTime } from "@/lib/wording/format";
import { rebuild } from "./rebuild.action";

export async function generateMetadata() {
  const t = await getTranslations("items.forms");
  return { title: t("title") };
}

export default async function FormsPage() {
  const actor = await requireActor("testing-centre");
  const [t, format, locale, lines] = await Promise.all([
    getTranslations("items.forms"),
    getFormatter(),
    getLocale(),
    lastForms(actor),
  ]);
  const logits = ({ difficulty }: FormBlock) =>
    format.number(difficulty, {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
      // A mean of nothing is nothing, not less than it.
      signDisplay: "negative",
    });
  const score = ({ expected, questions }: FormBlock) =>
    `${format.number(expected, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}/${questions}`;
  const both = (line: FormLine, say: (block: FormBlock) => string) =>
    `${say(line.listening)} · ${say(line.reading)}`;
  return (
    <Page width="wide">
      <PageHeader title={t("title")} lead={t("lead")} />
      <ItemTabs current="forms" />
      <DataTable
        caption={t("caption")}
        captionHidden
        rows={lines}
        rowKey={({ attemptId }) => attemptId}
        empty={<EmptyState title={t("empty")} />}
        columns={[
          {
            key: "attempt",
            header: t("attempt"),
            isRowHeader: true,
            cell: ({ applicationNumber, number }) =>
              t("attemptOf", { number: applicationNumber, attempt: number }),
          },
          {
            key: "drawn",
            header: t("drawn"),
            cell: ({ preparedAt }) => formatDateTime(preparedAt, locale),
          },
          {
            key: "difficulty",
            header: t("difficulty"),
            align: "end",
            cell: (line) => both(line, logits),
          },
          {
            key: "expected",
            header: t("expected"),
            align: "end",
            cell: (line) => both(line, score),
          },
          { key: "over", header: t("over"), align: "end", cell: ({ overCap }) => overCap },
          {
            key: "rebuild",
            header: t("rebuild"),
            cell: ({ attemptId }) => (
              <ActionForm
                id={`rebuild-${attemptId}`}
                action={rebuild}
                submitLabel={t("rebuild")}
                submitKind="quiet"
                className="space-y-2"
              >
                <input type="hidden" name="attemptId" value={attemptId} />
              </ActionForm>
            ),
          },
        ]}
      />
    </Page>
  );
}
