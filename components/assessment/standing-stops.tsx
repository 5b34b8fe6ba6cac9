import { useLocale, useTranslations } from "next-intl";
import type { LiftedStop } from "@/lib/assessment/stop-lifts";
import type { Text } from "@/lib/rules/provenance.schema";
import { formatDate } from "@/lib/wording/format";

interface StandingStopsProps {
  readonly stops: readonly LiftedStop[];
  readonly titles: Readonly<Record<string, Text>>;
  /** The last day on which a new application opens. */
  readonly pilotEnds: string;
}

/** What stopped a case, and of each stop what would end it. */
export function StandingStops({ stops, titles, pilotEnds }: StandingStopsProps) {
  const t = useTranslations("ways");
  const locale = useLocale();
  return (
    <ul className="space-y-3">
      {stops.map((stop) => (
        <li key={stop.key} className="border-s-4 border-line ps-4">
          <p className="font-semibold">{titles[stop.key]?.[locale] ?? stop.key}</p>
          {stop.lifts === "on-day" ? (
            <p>{t("stops.on-day", { date: formatDate(stop.day, locale) })}</p>
          ) : (
            <p>{t(`stops.${stop.lifts}`)}</p>
          )}
          {stop.lifts === "on-day" && stop.day > pilotEnds ? (
            <p>{t("afterPilot", { date: formatDate(pilotEnds, locale) })}</p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
