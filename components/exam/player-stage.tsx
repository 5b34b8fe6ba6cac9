"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { endsAt, lateAnswers } from "./attempt-state";
import { BlockOver } from "./block-over";
import type { BlockSource } from "./block-source";
import { GoOn } from "./break-controls";
import { Elsewhere } from "./elsewhere";
import type { Minutes } from "./minutes";
import { Paused } from "./paused";
import { Ready } from "./ready";
import { Rest } from "./rest";
import { RunningBlock } from "./running-block";
import type { useAttempt } from "./use-attempt";
import { useLeaveWarning } from "./use-leave-warning";
import { useApprovedText, usePlayerSettings } from "./use-player-settings";
import { useReturn } from "./use-return";
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
  const { view } = state;
  const { phase, paused } = view;
  const seconds = useSecondsLeft(client, endsAt(state));
  const settings = usePlayerSettings();
  useReturn(client, paused?.until ?? null);
  useApprovedText(view.accommodation?.largeText === true);
  const isHere = lock !== "elsewhere" && state.lease !== "taken";
  useLeaveWarning(isHere && phase !== "ended" && phase !== "ready", t("leave"));

  useEffect(() => {
    if (phase !== "listening") blocks.forget();
  }, [blocks, phase]);

  if (phase === "ended") return ended;
  if (lock === "elsewhere")
    return <Elsewhere where="tab" state={state} onTakeOver={async () => steal()} />;
  if (state.lease === "taken") {
    return <Elsewhere where="device" state={state} onTakeOver={() => client.takeOver()} />;
  }
  if (paused !== null) {
    return (
      <Paused paused={paused} endsAt={endsAt(state)} messages={view.messages}>
        <GoOn kind={paused.kind} pause={(action) => client.pause(action)} />
      </Paused>
    );
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
  return (
    <RunningBlock phase={phase} client={client} state={state} blocks={blocks} seconds={seconds} />
  );
}
