"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { AttemptClient } from "./attempt-client";
import type { AttemptState } from "./attempt-state";
import { DownloadProgress } from "./download-progress";
import { KeptNotice } from "./link-notice";
import type { Minutes } from "./minutes";
import { TextChoice, WarningChoice } from "./player-settings";
import type { SettingsAndChange } from "./use-player-settings";

interface ReadyProps {
  readonly client: AttemptClient;
  readonly state: AttemptState;
  readonly minutes: Minutes;
  readonly settings: SettingsAndChange;
}

const POINTS = ["plays", "offline", "late"] as const;

/** Before the clock: what will happen, what is on the device, how it shall look. Nothing is used up until it starts. */
export function Ready({ client, state, minutes, settings }: ReadyProps) {
  const t = useTranslations("exam.player.ready");
  const [progress, setProgress] = useState<"idle" | "asking" | "failed">("idle");
  const { download, view, lease } = state;
  const isLoaded = download?.state === "done";
  const mayStart = (isLoaded || download?.state === "failed") && lease === "mine";
  const start = async () => {
    if (progress === "asking" || !mayStart) return;
    setProgress("asking");
    setProgress((await client.step("start-listening")) ? "idle" : "failed");
  };
  return (
    <Card stitched className="mx-auto max-w-2xl">
      <h1 className="text-2xl">{t("title")}</h1>
      <div className="mt-3 space-y-5">
        <p>{t("body", { minutes: minutes.listening })}</p>
        <p>{t("then", { rest: minutes.between, reading: minutes.reading })}</p>
        <ul className="list-disc space-y-1 ps-5">
          {POINTS.map((point) => (
            <li key={point}>{t(point, { plays: view.playsAllowed })}</li>
          ))}
        </ul>
        <DownloadProgress download={download} onRetry={() => void client.download()} />
        <KeptNotice state={state} />
        <WarningChoice settings={settings} />
        <TextChoice settings={settings} />
        {progress === "failed" ? (
          <Notice tone="danger" role="alert">
            <p>{t("failed")}</p>
            <TextLink href="/test">{t("lobby")}</TextLink>
          </Notice>
        ) : null}
        <Button
          onClick={start}
          aria-disabled={!mayStart || progress === "asking"}
          className="w-full sm:w-auto"
        >
          {t(download?.state === "failed" ? "startAnyway" : "start")}
        </Button>
      </div>
    </Card>
  );
}
