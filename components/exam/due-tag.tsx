import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { LocalDate } from "@/lib/calendar/local-date";
import { formatDate } from "@/lib/wording/format";

interface DueTagProps {
  readonly due: LocalDate | null;
  readonly today: LocalDate;
}

/** A due date, louder as it comes near: in words and by an icon, not by colour alone. */
export function DueTag({ due, today }: DueTagProps) {
  const t = useTranslations("exam.desk.certificates");
  const locale = useLocale();
  if (due === null) return <>–</>;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {formatDate(due, locale)}
      {due < today ? (
        <Tag tone="danger" icon="warning">
          {t("overdue")}
        </Tag>
      ) : null}
      {due === today ? (
        <Tag tone="warning" icon="clock">
          {t("today")}
        </Tag>
      ) : null}
    </span>
  );
}
