import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SourceMark } from "@/components/ui/source-mark";
import { Tag } from "@/components/ui/tag";
import type { ExplainedStop } from "@/lib/assessment/explain";

interface StopListProps {
  readonly stops: readonly ExplainedStop[];
  readonly level: 2 | 3;
}

/** What no points make up for: those that stand first, and what else was looked at. */
export function StopList({ stops, level }: StopListProps) {
  const t = useTranslations("assessment.stops");
  const locale = useLocale();
  const standing = stops.filter((stop) => stop.stands);
  const others = stops.filter((stop) => !stop.stands);
  return (
    <Card title={t("title")} level={level}>
      <ul className="divide-y divide-line">
        {[...standing, ...others].map(({ key, title, stands, status, source }) => (
          <li key={key} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 flex-1 basis-64">
              <span className={stands ? "font-semibold" : undefined}>{title[locale]}</span>
              <span className="block text-sm text-soft">
                <SourceMark status={status} /> · {source[locale]}
              </span>
            </span>
            <Tag tone={stands ? "danger" : "neutral"} icon={stands ? "cross" : "check"}>
              {t(stands ? "stands" : "clear")}
            </Tag>
          </li>
        ))}
      </ul>
    </Card>
  );
}
