"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Card } from "@/components/ui/card";
import type { AttemptView } from "@/lib/exam/attempt-view";
import type { Question } from "@/lib/exam/questions";
import type { AttemptState } from "./attempt-state";
import { BlockView } from "./block-view";
import { makeClips } from "./clips";
import { Elsewhere } from "./elsewhere";
import { Ended } from "./ended";
import { Messages } from "./messages";
import { Paused } from "./paused";
import { Ready } from "./ready";
import { Rest } from "./rest";
import { useAttempt } from "./use-attempt";
import { useLeaveWarning } from "./use-leave-warning";
import { useSecondsLeft } from "./use-seconds-left";
import { useSignals } from "./use-signals";

interface PlayerProps {
  readonly attemptId: string;
  readonly view: AttemptView;
  readonly questions: readonly Question[];
  readonly minutes: {
    readonly listening: number;
    readonly between: number;
    readonly reading: number;
  };
}

/** The test: leads through its two blocks by the server's clock, on one device and in one window at a time. */
export function Player(props: PlayerProps) {
  const { attemptId, view, questions } = props;
  const attempt = useAttempt(attemptId, view, questions);
  useSignals(attemptId, attempt.lock === "held" && isAsking(attempt.state));
  return (
    <>
      <Messages attemptId={attemptId} messages={attempt.state.messages} />
      <Screen {...props} {...attempt} />
    </>
  );
}

const isAsking = ({ phase, paused, lease }: AttemptState) =>
  (phase === "listening" || phase === "reading") && paused === null && lease === "mine";

/** What belongs on the screen as the attempt stands. */
function Screen({
  attemptId,
  minutes,
  client,
  state,
  lock,
  steal,
}: PlayerProps & ReturnType<typeof useAttempt>) {
  const t = useTranslations("exam.player");
  const [clips] = useState(() => makeClips(`/api/exam/${attemptId}/audio`));
  const seconds = useSecondsLeft(client, state.endsAt);
  const isHere = lock !== "elsewhere" && state.lease !== "taken";
  useLeaveWarning(isHere && state.phase !== "ended", t("leave"));

  useEffect(() => {
    if (state.phase !== "listening") clips.forget();
    else void clips.preload(state.questions);
  }, [clips, state.phase, state.questions]);

  if (state.phase === "ended") return <Ended attemptId={attemptId} />;
  if (lock === "elsewhere") return <Elsewhere where="tab" onTakeOver={steal} />;
  if (state.lease === "taken") {
    return <Elsewhere where="device" onTakeOver={() => void client.takeOver()} />;
  }
  if (state.paused !== null) {
    return <Paused paused={state.paused} endsAt={state.endsAt} messages={state.messages} />;
  }
  if (state.phase === "ready") {
    return (
      <Ready listeningMinutes={minutes.listening} onStart={() => client.step("start-listening")} />
    );
  }
  if (state.phase === "between") {
    return (
      <Rest
        seconds={seconds}
        restMinutes={minutes.between}
        readingMinutes={minutes.reading}
        late={state.late.size}
        onStart={() => client.step("start-reading")}
      />
    );
  }
  if (state.questions.length === 0) {
    return (
      <Card className="mx-auto max-w-2xl">
        <h1 className="sr-only">{t("title")}</h1>
        <p role="status">{t("loading")}</p>
      </Card>
    );
  }
  return (
    <BlockView
      key={state.phase}
      block={state.phase}
      client={client}
      state={state}
      clips={clips}
      seconds={seconds}
    />
  );
}
