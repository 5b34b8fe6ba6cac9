"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { textOf } from "./answer-status";
import { type AttemptState, type ShownAnswer, shownAnswer } from "./attempt-state";

interface OverviewProps {
  readonly state: AttemptState;
  /** The question on the screen; null on the last page of the block. */
  readonly current: string | null;
  readonly onOpen: (index: number) => void;
  readonly onReview: () => void;
}

type Mark = "none" | "saved" | "waiting" | "late";

const MARKS: Record<ShownAnswer["state"], Mark> = {
  writing: "waiting",
  waiting: "waiting",
  saved: "saved",
  late: "late",
  superseded: "late",
};

// Told apart by shape as well as by colour: empty, filled, dashed, struck.
const LOOKS: Record<Mark, string> = {
  none: "border-line bg-surface text-ink",
  saved: "border-sky bg-sky text-on-sky",
  waiting: "border-dashed border-sky bg-sky-wash text-sky-ink",
  late: "border-madder bg-madder-wash text-madder-ink line-through",
};

function markOf(state: AttemptState, item: string): Mark {
  const answer = shownAnswer(state, item);
  return answer === null || answer.option === null ? "none" : MARKS[answer.state];
}

/** All questions of the block at a glance, each a way to it. */
export function Overview({ state, current, onOpen, onReview }: OverviewProps) {
  const t = useTranslations("exam.player.overview");
  const say = useTranslations("exam.player");
  return (
    <nav aria-label={t("title")} className="space-y-3 lg:sticky lg:top-24">
      <h2 className="text-base font-semibold">{t("title")}</h2>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(2.75rem,1fr))] gap-1.5">
        {state.questions.map(({ id }, index) => {
          const mark = markOf(state, id);
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => onOpen(index)}
                aria-current={id === current ? "step" : undefined}
                aria-label={t("entry", {
                  position: index + 1,
                  state: textOf(shownAnswer(state, id), say),
                })}
                className={cx(
                  "min-h-11 w-full cursor-pointer rounded-sm border-2 font-semibold",
                  LOOKS[mark],
                  id === current && "outline-3 outline-offset-2 outline-gold",
                )}
              >
                {index + 1}
              </button>
            </li>
          );
        })}
      </ol>
      <ul aria-hidden="true" className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
        {(["none", "saved", "waiting"] as const).map((mark) => (
          <li key={mark} className="flex items-center gap-1.5">
            <span className={cx("size-4 rounded-sm border-2", LOOKS[mark])} />
            {t(`state.${mark}`)}
          </li>
        ))}
      </ul>
      <Button kind="secondary" onClick={onReview} className="w-full">
        {t("finish")}
      </Button>
    </nav>
  );
}
