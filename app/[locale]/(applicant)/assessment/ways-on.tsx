import { getTranslations } from "next-intl/server";
import { ApplyAgainCard } from "@/components/assessment/apply-again-card";
import { WaysOutCard } from "@/components/assessment/ways-out-card";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { Case } from "@/lib/application/application.query";
import { applyAgainAt, refusalHelpFor } from "@/lib/assessment/ways-out.query";
import { localDateOf } from "@/lib/calendar/local-date";
import type { Actor } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";

interface WaysOnProps {
  readonly actor: Actor;
  readonly found: Case;
}

/** After a result below the threshold or with a stop: what would have been enough, when to apply again, how to object. */
export async function WaysOn({ actor, found }: WaysOnProps) {
  const [help, now] = await Promise.all([refusalHelpFor(actor, found.id), currentTime()]);
  if (help === null) return null;
  const again = await applyAgainAt(found.state, help, now);
  return (
    <>
      <WaysOutCard view={help} pilotEnds={again.until} />
      <ApplyAgainCard again={again} today={localDateOf(now)} />
      <Objecting found={found} />
    </>
  );
}

async function Objecting({ found: { id, state } }: { readonly found: Case }) {
  const t = await getTranslations("ways.object");
  const isDecided = state.notification !== null;
  const isHeard = state.decision?.hearing != null;
  return (
    <Card title={t("heading")}>
      <p className="mb-3">{t(isDecided ? "letter" : "hearing")}</p>
      {isDecided ? (
        <LinkButton kind="secondary" href={`/complaint?case=${id}`}>
          {t("toComplaint")}
        </LinkButton>
      ) : null}
      {!isDecided && isHeard ? (
        <LinkButton kind="secondary" href={`/hearing?case=${id}`}>
          {t("toHearing")}
        </LinkButton>
      ) : null}
    </Card>
  );
}
