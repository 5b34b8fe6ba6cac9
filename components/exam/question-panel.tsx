"use client";

import { useTranslations } from "next-intl";
import { type Ref, useId } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Question } from "@/lib/exam/questions";
import { AnswerStatus } from "./answer-status";
import type { ShownAnswer } from "./attempt-state";
import { AudioClip, type ClipPlays } from "./audio-clip";
import { Options } from "./options";
import { Stimulus } from "./stimulus";

interface QuestionPanelProps {
  readonly question: Question;
  readonly position: number;
  readonly total: number;
  readonly answer: ShownAnswer | null;
  readonly clip: ClipPlays;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly onChoose: (option: number | null) => void;
  readonly onMove: (by: -1 | 1) => void;
}

/** One question: what to hear or read, the question, four options, and where the answer has got to. */
export function QuestionPanel(props: QuestionPanelProps) {
  const { question, position, total, answer, clip, headingRef } = props;
  const t = useTranslations("exam.player");
  const headingId = useId();
  const chosen = answer?.option ?? null;
  return (
    <section aria-labelledby={headingId} className="space-y-4">
      <h2
        id={headingId}
        ref={headingRef}
        tabIndex={-1}
        className="scroll-mt-24 text-base font-semibold text-soft outline-none"
      >
        {t("position", { position, total })}
      </h2>
      {question.text === null ? (
        <AudioClip item={question.id} {...clip} />
      ) : (
        <>
          {question.sameText ? <p className="text-sm text-soft">{t("sameText")}</p> : null}
          <Stimulus kind={question.kind} text={question.text} image={question.image} />
        </>
      )}
      <p lang="kk" className="text-xl font-bold">
        {question.stem}
      </p>
      <Options
        question={question}
        label={`${question.stem} · ${t("options")}`}
        chosen={chosen}
        onChoose={props.onChoose}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <AnswerStatus answer={answer} />
        {chosen === null ? null : (
          <button
            type="button"
            onClick={() => props.onChoose(null)}
            className="link min-h-11 cursor-pointer text-sm"
          >
            {t("clear")}
          </button>
        )}
      </div>
      <div className="flex justify-between gap-3 border-t border-line pt-4">
        <Button
          kind="secondary"
          onClick={() => props.onMove(-1)}
          disabled={position === 1}
          className="flex-1 disabled:invisible sm:flex-none"
        >
          <Icon name="previous" />
          {t("previous")}
        </Button>
        <Button onClick={() => props.onMove(1)} className="flex-1 sm:flex-none">
          {position === total ? t("toReview") : t("next")}
          <Icon name="next" />
        </Button>
      </div>
      <p className="hidden text-sm text-soft lg:block">{t("keys")}</p>
    </section>
  );
}
