"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { Card } from "@/components/ui/card";
import { endsAt, lateAnswers } from "./attempt-state";
import { BlockOver } from "./block-over";
import type { BlockSource } from "./block-source";
import { BlockView } from "./block-view";
import { Elsewhere } from "./elsewhere";
import type { Minutes } from "./minutes";
import { Paused } from "./paused";
import { Ready } from "./ready";
import { Rest } from "./rest";
import type { useAttempt } from "./use-attempt";
import { useLeaveWarning } from "./use-leave-warning";
import { usePlayerSettings } from "./use-player-settings";
import { useSecondsLeft } from "./use-seconds-left";

type StageProps = ReturnType<typeof useAttempt> & {
  readonly minutes: Minutes;
  readonly blocks: BlockSource;
  /** What is shown once the attempt is over. */
  readonly ended: ReactNode;
};

/** What belongs on the screen as the attempt stands. */
export function PlayerStage({ client, state, lock, steal, minutes, blocks, ended }: StageProps) {
  const t = useTranslations("exam.player");
  const { view, questions } = state;
  const { phase, paused } = view;
  const seconds = useSecondsLeft(client, endsAt(state));
  const settings = usePlayerSettings();
  const isHere = lock !== "elsewhere" && state.lease !== "taken";
  useLeaveWarning(isHere && phase !== "ended" && phase !== "ready", t("leave"));

  useEffect(() => {
    if (phase !== "listening") blocks.forget();
  }, [blocks, phase]);

  if (phase === "ended") return ended;
  if (lock === "elsewhere") return <Elsewhere where="tab" state={state} onTakeOver={steal} />;
  if (state.lease === "taken") {
    return <Elsewhere where="device" state={state} onTakeOver={() => void client.takeOver()} />;
  }
  if (paused !== null) {
    return <Paused paused={paused} endsAt={endsAt(state)} messages={view.messages} />;
  }
  if (phase === "ready") {
    return <Ready client={client} state={state} minutes={minutes} settings={settings} />;
  }
  if (seconds === 0) return <BlockOver phase={phase} state={state} minutes={minutes} />;
  if (phase === "between") {
    return (
      <Rest
        seconds={seconds}
        isOffline={state.link !== "online"}
        restMinutes={minutes.between}
        readingMinutes={minutes.reading}
        late={lateAnswers(state)}
        onStart={() => client.step("start-reading")}
      />
    );
  }
  if (questions.length === 0) {
    return (
      <Card className="mx-auto max-w-2xl">
        <h1 className="text-2xl">{t("title")}</h1>
        <p role="status" className="mt-2">
          {t(state.link === "online" ? "loading" : "noKey")}
        </p>
      </Card>
    );
  }
  return (
    <BlockView
      key={phase}
      block={phase}
      client={client}
      state={state}
      clips={blocks}
      seconds={seconds}
    />
  );
}
