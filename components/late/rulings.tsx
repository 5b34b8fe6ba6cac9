import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { formatDateTime } from "@/lib/wording/format";

type Ruling = {
  readonly id: string;
  readonly proposal: "count" | "refuse";
  readonly reason: string;
  readonly proposedAt: Date;
  readonly answers: number;
  readonly decision: "agreed" | "disagreed" | null;
  readonly decisionReason: string | null;
  readonly decidedAt: Date | null;
};

/** What was proposed and decided so far, with both reasons. */
export function Rulings({ rulings }: { readonly rulings: readonly Ruling[] }) {
  const t = useTranslations("late");
  const locale = useLocale();
  return (
    <Card title={t("rulings")}>
      <ol className="grid gap-5">
        {rulings.map((ruling) => (
          <li key={ruling.id} className="grid gap-2">
            <p className="font-semibold">
              {t(`proposed.${ruling.proposal}`, { count: ruling.answers })}
            </p>
            <p className="text-sm text-soft">{formatDateTime(ruling.proposedAt, locale)}</p>
            <p className="whitespace-pre-line">{ruling.reason}</p>
            {ruling.decision === null || ruling.decidedAt === null ? null : (
              <>
                <p className="font-semibold">{t(`decided.${ruling.decision}`)}</p>
                <p className="text-sm text-soft">{formatDateTime(ruling.decidedAt, locale)}</p>
                <p className="whitespace-pre-line">{ruling.decisionReason}</p>
              </>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
