"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { Block } from "@/lib/exam/item.schema";
import type { AttemptClient } from "./attempt-client";
import { type AttemptState, isAnswered, shownAnswer } from "./attempt-state";
import type { Clips } from "./clips";
import { LinkNotice } from "./link-notice";
import { Overview } from "./overview";
import { PlayerBar } from "./player-bar";
import { QuestionPanel } from "./question-panel";
import { Review } from "./review";
import { useShortcuts } from "./use-shortcuts";

/** What the pages of a block ask of whoever keeps the answers: the attempt's client, or the practice test's. */
type PlayerClient = Pick<AttemptClient, "choose" | "step" | "countPlay">;

interface BlockViewProps {
  readonly block: Block;
  readonly client: PlayerClient;
  readonly state: AttemptState;
  readonly clips: Clips;
  readonly seconds: number | null;
  /** False in a practice test without a clock. */
  readonly isTimed?: boolean;
}

/** A running block: one question at a time, all of them at a glance, and the way to its end. */
export function BlockView(props: BlockViewProps) {
  const { block, client, state, clips, seconds, isTimed = true } = props;
  const t = useTranslations("exam.player");
  const { questions } = state;
  const total = questions.length;
  const firstOpen = questions.findIndex(({ id }) => !isAnswered(state, id));
  const [index, setIndex] = useState(Math.max(0, firstOpen));
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  const question = questions[index];

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question takes the focus, the first one not
  useEffect(() => {
    if (hasMoved.current) heading.current?.focus();
    hasMoved.current = true;
  }, [index]);

  const open = useCallback((to: number) => setIndex(Math.min(total, Math.max(0, to))), [total]);
  const move = useCallback((by: -1 | 1) => open(index + by), [index, open]);
  const item = question?.id;
  const choose = useCallback(
    (option: number | null) => {
      if (item !== undefined) client.choose(item, option);
    },
    [client, item],
  );
  useShortcuts({ choose, move });

  return (
    <>
      <PlayerBar
        block={block}
        answered={questions.filter(({ id }) => isAnswered(state, id)).length}
        total={total}
        isOnline={state.link === "online"}
        seconds={seconds}
        isTimed={isTimed}
      />
      <div className="mt-4 grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="min-w-0 space-y-4">
          <LinkNotice state={state} />
          {seconds === 0 ? <Notice role="status">{t("time.over")}</Notice> : null}
          {question === undefined ? (
            <Review
              state={state}
              block={block}
              headingRef={heading}
              onOpen={open}
              onBack={() => open(total - 1)}
              onFinish={() => client.step(block === "listening" ? "end-listening" : "end-reading")}
            />
          ) : (
            <QuestionPanel
              key={question.id}
              question={question}
              position={index + 1}
              total={total}
              answer={shownAnswer(state, question.id)}
              clips={clips}
              played={state.journal.plays[question.id] ?? 0}
              headingRef={heading}
              onPlay={() => client.countPlay(question.id)}
              onChoose={choose}
              onMove={move}
            />
          )}
        </div>
        <Overview
          state={state}
          current={question?.id ?? null}
          onOpen={open}
          onReview={() => open(total)}
        />
      </div>
    </>
  );
}
