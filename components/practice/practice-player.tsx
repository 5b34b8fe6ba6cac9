"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { endsAt } from "@/components/exam/attempt-state";
import { BlockView } from "@/components/exam/block-view";
import { makeClips } from "@/components/exam/clips";
import { Rest } from "@/components/exam/rest";
import { useSecondsLeft } from "@/components/exam/use-seconds-left";
import type { Question } from "@/lib/exam/questions";
import type { PracticeRun } from "@/lib/practice/run";
import { keepRun } from "./kept";
import { PracticeClient } from "./practice-client";
import { PracticeEnded } from "./practice-ended";
import { RelaxedRest } from "./relaxed-rest";

interface PracticePlayerProps {
  readonly run: PracticeRun;
  readonly questions: readonly Question[];
}

const TICK_MS = 500;

/** The pages of the test over a run that stays in this browser. */
export function PracticePlayer({ run, questions }: PracticePlayerProps) {
  const [client] = useState(
    () => new PracticeClient({ run, questions, keep: keepRun, now: () => Date.now() }),
  );
  const state = useSyncExternalStore(client.subscribe, client.state, client.state);
  const [clips] = useState(() => makeClips("/api/practice/audio"));
  const seconds = useSecondsLeft(client, endsAt(state));
  const isTimed = run.timing === "real";

  useEffect(() => {
    if (!isTimed) return;
    const timer = setInterval(() => client.tick(), TICK_MS);
    return () => clearInterval(timer);
  }, [client, isTimed]);

  const { questions: asked, view } = state;
  const { phase } = view;
  useEffect(() => {
    if (phase !== "listening") clips.forget();
    else void clips.preload(asked);
  }, [clips, phase, asked]);

  if (phase === "ended") return <PracticeEnded />;
  if (phase === "listening" || phase === "reading") {
    return (
      <BlockView
        key={phase}
        block={phase}
        client={client}
        state={state}
        clips={clips}
        seconds={seconds}
        isTimed={isTimed}
      />
    );
  }
  const start = () => client.step("start-reading");
  return isTimed ? (
    <Rest
      seconds={seconds}
      restMinutes={run.minutes.between}
      readingMinutes={run.minutes.reading}
      late={0}
      onStart={start}
    />
  ) : (
    <RelaxedRest onStart={start} />
  );
}
