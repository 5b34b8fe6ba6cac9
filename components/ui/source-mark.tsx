import { useTranslations } from "next-intl";
import { cx } from "./cx";

/** Where a value comes from: read in the order, reported by the press, or set by us for now. */
export type SourceStatus = "law" | "press" | "illustrative";

const SIGNS: Record<SourceStatus, string> = { law: "§", press: "◇", illustrative: "≈" };

interface SourceMarkProps {
  readonly status: SourceStatus;
  /** `sign` is a small mark for dense places (the page then shows a legend); `word` spells it out. */
  readonly as?: "sign" | "word";
  readonly className?: string;
}

/** The status of a value, shown wherever the value decides something. */
export function SourceMark({ status, as = "word", className }: SourceMarkProps) {
  const t = useTranslations("common.source");
  if (as === "word") {
    return (
      <span className={cx("whitespace-nowrap text-sm text-soft", className)}>
        <span aria-hidden="true">{SIGNS[status]} </span>
        {t(status)}
      </span>
    );
  }
  return (
    <span className={cx("ms-0.5 text-[0.8em] font-normal text-soft", className)} title={t(status)}>
      <span aria-hidden="true">{SIGNS[status]}</span>
      <span className="sr-only"> ({t(status)})</span>
    </span>
  );
}
