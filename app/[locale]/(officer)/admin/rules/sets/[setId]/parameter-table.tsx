import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { SourceMark } from "@/components/ui/source-mark";
import type { Parameters } from "@/lib/rules/parameters.schema";
import { parameterRows, type ShownParameter } from "@/lib/rules/shown-rules";
import { formatDate } from "@/lib/wording/format";

type Words = ReturnType<typeof useTranslations<"admin.rules">>;

/** A value with its unit in words; what has no words of its own is shown as data. */
function valueText({ value, unit }: ShownParameter, t: Words, date: (day: string) => string) {
  const numbers = Object(value);
  switch (unit) {
    case "date":
      return date(String(value));
    case "questions, minutes":
      return t("unit.block", numbers);
    case "calendar days":
      return t("unit.calendar-days", { value: Number(value) });
    case "working days":
      return t("unit.working-days", { value: Number(value) });
    case "minutes":
      return typeof value === "object" ? t("unit.minutes", numbers) : `${value} ${unit}`;
    case "times, hours":
      return t("unit.changes", numbers);
    default:
      return typeof value === "object" ? Object.values(numbers).join(", ") : `${value} ${unit}`;
  }
}

/** Every parameter of a rule set with where it comes from. */
export function ParameterTable({ parameters }: { readonly parameters: Parameters }) {
  const t = useTranslations("admin.rules");
  const locale = useLocale();
  const date = (day: string) => formatDate(day, locale);
  return (
    <DataTable
      caption={t("parameters")}
      rows={parameterRows(parameters)}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "name",
          header: t("name"),
          isRowHeader: true,
          cell: ({ key, title }) => (
            <>
              {title[locale]}
              <br />
              <code className="text-sm font-normal text-soft">{key}</code>
            </>
          ),
        },
        { key: "value", header: t("value"), cell: (row) => valueText(row, t, date) },
        {
          key: "source",
          header: t("source"),
          cell: ({ status, source }) => (
            <>
              <SourceMark status={status} />
              <br />
              <span className="text-sm">{source[locale]}</span>
            </>
          ),
        },
      ]}
    />
  );
}
