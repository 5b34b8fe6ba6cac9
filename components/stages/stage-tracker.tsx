import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { TextLink } from "@/components/ui/text-link";
import type { LawStage } from "@/lib/application/stages";
import { StageMark, type StageState } from "./stage-mark";

export interface TrackedStage {
  readonly stage: LawStage;
  readonly state: StageState;
  /** A few words under the name: "due 4 March", "412 of 1000". */
  readonly note?: ReactNode;
  /** Where the stage can be seen or continued. */
  readonly href?: string;
}

/** The path of a case: down the page on a phone, across it on a desk. The present stage is marked and said. */
export function StageTracker({ stages }: { stages: readonly TrackedStage[] }) {
  const t = useTranslations("stages");
  return (
    <ol aria-label={t("tracker")} className="grid lg:auto-cols-fr lg:grid-flow-col">
      {stages.map(({ stage, state, note, href }, index) => {
        const name = t(`names.${stage}`);
        const isOpen = state === "current" || state === "waiting";
        return (
          <li
            key={stage}
            aria-current={isOpen ? "step" : undefined}
            className="group flex gap-3 lg:flex-col lg:gap-2"
          >
            <div className="flex flex-col items-center lg:flex-row">
              <StageMark number={index + 1} state={state} isDecision={stage === "decision"} />
              <span
                aria-hidden="true"
                className={cx(
                  "min-h-3 w-0 flex-1 border-s-2 group-last:hidden lg:h-0 lg:min-h-0 lg:border-s-0 lg:border-t-2",
                  state === "done" ? "border-grass" : "border-dashed border-edge",
                )}
              />
            </div>
            <div className="min-w-0 pt-1 pb-4 lg:pe-2 lg:pt-0 lg:pb-0">
              <p className={cx("leading-snug lg:text-sm lg:leading-snug", isOpen && "font-bold")}>
                {href ? <TextLink href={href}>{name}</TextLink> : name}
              </p>
              <p className="text-sm text-soft">
                {t(`states.${state}`)}
                {note ? <> · {note}</> : null}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
