import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { WaysOut } from "@/lib/assessment/ways-out";
import type { Text } from "@/lib/rules/provenance.schema";
import { StandingStops } from "./standing-stops";
import { WayList } from "./way-list";

/** The ways out of a refusal as its cards need them; `refusalHelp` gives it. */
export interface WaysView {
  readonly out: WaysOut;
  readonly stopTitles: Readonly<Record<string, Text>>;
  readonly ruleSetId: string;
  readonly submittedOn: string;
}

interface WaysOutCardProps {
  readonly view: WaysView;
  /** The last day on which a new application opens. */
  readonly pilotEnds: string;
  readonly level?: 2 | 3;
}

const AT_ONCE = 3;
const AT_MOST = 12;

/** What stopped a case or how much was missing, and the smallest sets of changes that would have been enough. */
export function WaysOutCard({ view, pilotEnds, level = 2 }: WaysOutCardProps) {
  const t = useTranslations("ways");
  const { out, stopTitles, ruleSetId } = view;
  const { total, threshold, shortfall, stops } = out;
  const Heading = `h${level === 2 ? 3 : 4}` as const;
  return (
    <Card id="ways" title={t("title")} level={level} stitched>
      <div className="space-y-4">
        <p className="text-lg">
          {t(shortfall > 0 ? "missing" : "enough", { total, threshold, shortfall })}
        </p>
        {stops.length > 0 ? (
          <div className="space-y-2">
            <Heading className="font-semibold">{t("stops.heading")}</Heading>
            <StandingStops stops={stops} titles={stopTitles} pilotEnds={pilotEnds} />
          </div>
        ) : null}
        <Ways view={view} />
        <p className="text-sm text-soft">
          {t("looked", { most: out.mostChanges })} {t("noPromise", { ruleSet: ruleSetId })}
        </p>
      </div>
    </Card>
  );
}

function Ways({ view: { out, submittedOn } }: { readonly view: WaysView }) {
  const t = useTranslations("ways");
  const { onDay, ways, threshold, stops, mostChanges: most, best } = out;
  if (stops.some(({ lifts }) => lifts === "never")) return null;
  const then = onDay && t(`onDay.${onDay.outcome}`, { total: onDay.total, threshold });
  if (onDay?.outcome === "passed") return <p>{then}</p>;
  const shown = { from: onDay?.total ?? out.total, threshold, submittedOn, saysHearing: true };
  const more = ways.slice(AT_ONCE, AT_MOST);
  return (
    <>
      {then === null ? null : <p>{then}</p>}
      <p>{ways.length === 0 ? t("none", { most, best, threshold }) : t("intro")}</p>
      <WayList {...shown} ways={ways.slice(0, AT_ONCE)} />
      {more.length > 0 ? (
        <Disclosure summary={t("more", { count: more.length })}>
          <div className="space-y-3 py-2">
            {ways.length > AT_MOST ? <p>{t("evenMore", { count: ways.length })}</p> : null}
            <WayList {...shown} ways={more} />
          </div>
        </Disclosure>
      ) : null}
    </>
  );
}
