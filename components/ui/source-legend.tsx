import { useTranslations } from "next-intl";
import { SourceMark, type SourceStatus } from "./source-mark";

const ALL: readonly SourceStatus[] = ["law", "press", "illustrative"];

/** What the signs § ◇ ≈ mean; stands on every page that uses them. */
export function SourceLegend({ statuses = ALL }: { statuses?: readonly SourceStatus[] }) {
  const t = useTranslations("common.source");
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
      {statuses.map((status) => (
        <li key={status}>
          <SourceMark status={status} />: {t(`${status}Means`)}
        </li>
      ))}
    </ul>
  );
}
