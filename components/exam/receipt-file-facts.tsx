import { useLocale, useTranslations } from "next-intl";
import { SummaryList } from "@/components/ui/summary-list";
import type { ReceiptFile } from "@/lib/exam/receipt-file.schema";
import { formatDateTime } from "@/lib/wording/format";

/** What a file that is whole says of its attempt. */
export function ReceiptFileFacts({ file }: { readonly file: ReceiptFile }) {
  const t = useTranslations("receipts.facts");
  const locale = useLocale();
  const { attemptId, entries, events, closing } = file;
  const when = (instant: string) => formatDateTime(new Date(instant), locale);
  const count = (standing: string) =>
    String(entries.filter((entry) => entry.standing === standing).length);
  return (
    <SummaryList
      rows={[
        { label: t("attempt"), value: <code className="break-all text-sm">{attemptId}</code> },
        { label: t("started"), value: when(closing.startedAt) },
        { label: t("ended"), value: when(closing.endedAt) },
        { label: t("counted"), value: count("counted") },
        { label: t("late"), value: count("late") },
        { label: t("superseded"), value: count("superseded") },
        { label: t("events"), value: String(events.length) },
      ]}
    />
  );
}
