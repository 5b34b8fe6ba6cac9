import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Effect } from "@/lib/effect/effect.schema";
import { DIMENSIONS } from "@/lib/effect/groups";
import { FEWEST_SHOWN } from "@/lib/effect/suppression";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { CriteriaMoved } from "./criteria-moved";
import { GroupTable } from "./group-table";
import { PointsChart } from "./points-chart";

interface EffectFindingsProps {
  readonly kind: "past" | "invented";
  readonly effect: Effect;
  readonly draft: RuleSet;
  readonly note?: ReactNode;
}

/** What was found of one set of people: in a sentence, then in drawings, then group by group. */
export function EffectFindings({ kind, effect, draft, note }: EffectFindingsProps) {
  const t = useTranslations("effect");
  const { all } = effect;
  const changed = all.newlyPassed + all.noLongerPassed;
  return (
    <section className="space-y-4">
      <h2 className="text-2xl">{t(`${kind}.title`)}</h2>
      {note}
      {all.cases === 0 ? (
        <p>{t("nobody")}</p>
      ) : (
        <>
          <p className="text-lg">
            {t(`${kind}.summary`, { cases: all.cases, changed })}{" "}
            {changed === 0
              ? null
              : t("split", { newly: all.newlyPassed, noLonger: all.noLongerPassed })}
          </p>
          <PointsChart points={effect.points} all={all} />
          <CriteriaMoved criteria={effect.criteria} draft={draft} />
          {DIMENSIONS.map((dimension) => (
            <GroupTable key={dimension} dimension={dimension} groups={effect.groups[dimension]} />
          ))}
          <p className="text-sm text-soft">{t("groups.hiddenNote", { fewest: FEWEST_SHOWN })}</p>
        </>
      )}
    </section>
  );
}
