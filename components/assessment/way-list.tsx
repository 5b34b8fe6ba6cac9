import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { changeText } from "@/lib/assessment/change-text";
import type { Way } from "@/lib/assessment/ways-out";
import { formatDate } from "@/lib/wording/format";

interface WayListProps {
  readonly ways: readonly Way[];
  /** The points without any change. */
  readonly from: number;
  readonly threshold: number;
  /** The day of the questionnaire. */
  readonly submittedOn: string;
  /** Whether each way says if it can be shown in the hearing. */
  readonly saysHearing?: boolean;
}

const TONES = { yes: "success", "if-held": "info", no: "neutral" } as const;

/** Ways to the threshold: of each its changes, and the points that they would have come to. */
export function WayList({ ways, from, threshold, submittedOn, saysHearing }: WayListProps) {
  const t = useTranslations("ways");
  const locale = useLocale();
  return (
    <ol className="space-y-3">
      {ways.map(({ changes, total, atHearing }) => {
        const lines = changes.map((change) => changeText(change, locale));
        return (
          <li key={lines.join()} className="rounded-md border border-line p-3 sm:p-4">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-soft">
              <span>{t("together", { count: changes.length })}</span>
              <span className="tabular-nums">{t("result", { from, total, threshold })}</span>
            </p>
            <ul className="my-2 list-disc space-y-1 ps-5">
              {lines.map((line) => (
                <li key={line} className="break-words">
                  {line}
                </li>
              ))}
            </ul>
            {saysHearing ? (
              <Tag tone={TONES[atHearing]}>
                {t(`hearingTag.${atHearing}`, { date: formatDate(submittedOn, locale) })}
              </Tag>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
