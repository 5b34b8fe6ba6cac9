"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Block } from "@/lib/exam/item.schema";
import { type AttemptState, isAnswered, playsOf, shownAnswer } from "./attempt-state";
import type { ClipSource } from "./audio-clip";
import { LinkNotice } from "./link-notice";
import { Overview } from "./overview";
import { PlayerBar } from "./player-bar";
import { QuestionPanel } from "./question-panel";
import { Review } from "./review";
import { usePlayerSettings } from "./use-player-settings";
import { useShortcuts } from "./use-shortcuts";

/** What the pages of a block ask of whoever keeps the answers: the attempt's client, or the practice test's. */
type PlayerClient = {
  readonly choose: (item: string, option: number | null) => unknown;
  readonly countPlay: (item: string) => unknown;
  readonly step: (step: "end-listening" | "end-reading") => Promise<boolean>;
};

interface BlockViewProps {
  readonly block: Block;
  readonly client: PlayerClient;
  readonly state: AttemptState;
  readonly clips: ClipSource;
  readonly seconds: number | null;
  /** False in a practice test without a clock. */
  readonly isTimed?: boolean;
}

/** A running block: one question at a time, all of them at a glance, and the way to its end. */
export function BlockView(props: BlockViewProps) {
  const { block, client, state, clips, seconds, isTimed = true } = props;
  const { questions, view } = state;
  const settings = usePlayerSettings();
  // How far each clip has sounded: who looks at another question and comes back goes on in the same play.
  const [places] = useState(() => new Map<string, number>());
  const total = questions.length;
  const firstOpen = questions.findIndex(({ id }) => !isAnswered(state, id));
  const [index, setIndex] = useState(Math.max(0, firstOpen));
  const heading = useRef<HTMLHeadingElement>(null);
  const question = questions[index];

  // The first one too: whoever pressed «start» by keyboard or with a screen reader must not look for the question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question takes the focus
  useEffect(() => {
    heading.current?.focus();
  }, [index]);

  const open = useCallback((to: number) => setIndex(Math.min(total, Math.max(0, to))), [total]);
  const move = useCallback((by: -1 | 1) => open(index + by), [index, open]);
  const item = question?.id;
  const choose = useCallback(
    (option: number | null) => {
      if (item !== undefined) void client.choose(item, option);
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
        settings={settings}
      />
      <div className="mt-4 grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="min-w-0 space-y-4">
          <LinkNotice state={state} />
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
              clip={{
                clips,
                places,
                left: view.playsAllowed - playsOf(state, question.id),
                onPlay: () => void client.countPlay(question.id),
              }}
              headingRef={heading}
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
