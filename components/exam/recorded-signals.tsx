import { useTranslations } from "next-intl";
import { timeWithSeconds } from "@/lib/exam/countdown";
import type { Signal } from "@/lib/exam/signals";

interface RecordedSignalsProps {
  readonly signals: readonly Signal[];
  /** Numbers of those that a proposed ban rests on. */
  readonly named?: readonly number[];
}

/** What was recorded, each with its time: the same words for the candidate and for the testing centre. */
export function RecordedSignals({ signals, named = [] }: RecordedSignalsProps) {
  const t = useTranslations("conduct.signal");
  if (signals.length === 0) return <p>{t("none")}</p>;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {signals.map(({ sequence, kind, at, seconds }) => (
        <li key={sequence} className="flex gap-4 py-2">
          <time dateTime={at.toISOString()} className="flex-none tabular-nums text-soft">
            {timeWithSeconds(at.toISOString())}
          </time>
          <span>
            {t(`kind.${kind}`)}
            {seconds === null ? null : <> · {t("lasted", { seconds })}</>}
            {named.includes(sequence) ? <strong> · {t("named")}</strong> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
