import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { ApplyAgain } from "@/lib/application/apply-again";
import { formatDate } from "@/lib/wording/format";

interface ApplyAgainCardProps {
  readonly again: ApplyAgain;
  readonly today: string;
}

/** From when until when a new application can be opened, as the process would decide it today. */
export function ApplyAgainCard({ again: { from, until, testFrom }, today }: ApplyAgainCardProps) {
  const t = useTranslations("ways.again");
  const locale = useLocale();
  const date = (day: string) => ({ date: formatDate(day, locale) });
  return (
    <Card title={t("heading")}>
      {from === null ? (
        <p>{t(until < today ? "over" : "never", date(until))}</p>
      ) : (
        <div className="space-y-2">
          <p>{t("open", date(from))}</p>
          {testFrom === null ? null : <p>{t("test", date(testFrom))}</p>}
          <p>{t("until", date(until))}</p>
          <p className="text-soft">{t("begins")}</p>
        </div>
      )}
    </Card>
  );
}
