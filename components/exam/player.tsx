"use client";

import { useState } from "react";
import type { AttemptView } from "@/lib/exam/attempt-view";
import type { AttemptState } from "./attempt-state";
import { Ended } from "./ended";
import { examSurroundings } from "./exam-surroundings";
import { Messages } from "./messages";
import type { Minutes } from "./minutes";
import { PlayerStage } from "./player-stage";
import { useAttempt } from "./use-attempt";
import { useNews } from "./use-news";
import { useOfflinePage } from "./use-offline-page";
import { useSignals } from "./use-signals";

interface PlayerProps {
  readonly attemptId: string;
  readonly view: AttemptView;
  readonly minutes: Minutes;
}

/** The real test: leads through its two blocks by the server's clock, on one device and in one window at a time. */
export function Player({ attemptId, view, minutes }: PlayerProps) {
  const [surroundings] = useState(() => examSurroundings(attemptId, view));
  const attempt = useAttempt(surroundings);
  const { client, state } = attempt;
  useSignals(attemptId, attempt.lock === "held" && isAsking(state));
  useNews(attemptId, client, attempt.lock === "held" && state.view.phase !== "ended");
  useOfflinePage(state.view.phase === "ended");
  return (
    <>
      <Messages attemptId={attemptId} messages={state.view.messages} />
      <PlayerStage
        {...attempt}
        minutes={minutes}
        blocks={surroundings.blocks}
        ended={<Ended attemptId={attemptId} client={client} state={state} />}
      />
    </>
  );
}

const isAsking = ({ view: { phase, paused }, lease }: AttemptState) =>
  (phase === "listening" || phase === "reading") && paused === null && lease === "mine";
