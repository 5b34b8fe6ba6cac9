import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/wording/format";
import { WayList } from "./way-list";
import type { WaysView } from "./ways-out-card";

interface HearingWaysCardProps {
  readonly view: WaysView;
  /** Where all ways are. */
  readonly href: string;
}

const AT_MOST = 3;

/** What can still be shown before the decision, apart from what only a new application could bring. */
export function HearingWaysCard({ view: { out, submittedOn }, href }: HearingWaysCardProps) {
  const t = useTranslations("ways.hearing");
  const locale = useLocale();
  const date = formatDate(submittedOn, locale);
  const { ways, total, threshold, stops } = out;
  // A day that has not come yet is nobody's to show.
  const isBound = stops.some(({ lifts }) => lifts !== "by-change");
  const groups = (["yes", "if-held"] as const)
    .map((atHearing) => ({
      atHearing,
      ways: ways.filter((way) => way.atHearing === atHearing).slice(0, AT_MOST),
    }))
    .filter((group) => !isBound && group.ways.length > 0);
  return (
    <Card title={t("heading")}>
      <div className="space-y-4">
        <p>{t("lead", { date })}</p>
        {groups.map((group) => (
          <div key={group.atHearing} className="space-y-3">
            <h3 className="font-semibold">{t(group.atHearing, { date })}</h3>
            <WayList ways={group.ways} {...{ from: total, threshold, submittedOn }} />
          </div>
        ))}
        {groups.length === 0 ? <p>{t(isBound ? "stopped" : "nothing")}</p> : null}
        <p>
          <TextLink href={href}>{t("all")}</TextLink>
        </p>
      </div>
    </Card>
  );
}
