import { useLocale, useTranslations } from "next-intl";
import type { TrailLine } from "@/lib/items/item-trail";
import { formatDateTime } from "@/lib/wording/format";

interface TrailProps {
  readonly lines: readonly TrailLine[];
  readonly sayWhat: (line: TrailLine) => string;
  readonly empty: string;
}

/** Who did what, the latest first. */
export function Trail({ lines, sayWhat, empty }: TrailProps) {
  const t = useTranslations("items.page");
  const locale = useLocale();
  if (lines.length === 0) return <p className="text-soft">{empty}</p>;
  return (
    <ol className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="py-2">
          <p className="font-semibold">{sayWhat(line)}</p>
          <p className="text-sm text-soft">
            {line.who ?? t("system")} · {formatDateTime(line.at, locale)}
          </p>
        </li>
      ))}
    </ol>
  );
}
