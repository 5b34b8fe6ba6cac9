import { getTranslations } from "next-intl/server";
import { WaysOutCard } from "@/components/assessment/ways-out-card";
import { Disclosure } from "@/components/ui/disclosure";
import type { Case } from "@/lib/application/application.query";
import { applyAgainAt, refusalHelpFor } from "@/lib/assessment/ways-out.query";
import type { Actor } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";

interface CaseWaysProps {
  readonly actor: Actor;
  readonly found: Case;
}

/** What the applicant reads of the ways out, for who answers their questions and objections. */
export async function CaseWays({ actor, found }: CaseWaysProps) {
  const [t, help, now] = await Promise.all([
    getTranslations("ways"),
    refusalHelpFor(actor, found.id),
    currentTime(),
  ]);
  if (help === null) return null;
  const { until } = await applyAgainAt(found.state, help, now);
  return (
    <Disclosure summary={t("title")}>
      <div className="py-3">
        <WaysOutCard view={help} pilotEnds={until} level={3} />
      </div>
    </Disclosure>
  );
}
