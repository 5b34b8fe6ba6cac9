"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { PauseKind } from "@/lib/exam/clock";
import { figures } from "@/lib/exam/countdown";

interface BreakControlsProps {
  readonly pause: (action: "break" | "resume") => Promise<boolean>;
}

/** One press, asked once: a line that is down says so and keeps the button. */
function useAsking(ask: () => Promise<boolean>) {
  const [progress, setProgress] = useState<"idle" | "asking" | "failed">("idle");
  const press = async () => {
    if (progress === "asking") return;
    setProgress("asking");
    setProgress((await ask()) ? "idle" : "failed");
  };
  return { progress, press };
}

interface GoOnProps extends BreakControlsProps {
  readonly kind: PauseKind;
}

/** Lets the clock run again, after a break or an outage of the server's own; the testing centre's pause is not the candidate's. */
export function GoOn({ kind, pause }: GoOnProps) {
  const t = useTranslations("fairness.player");
  const { progress, press } = useAsking(() => pause("resume"));
  if (kind === "centre") return null;
  return (
    <>
      {progress === "failed" ? (
        <Notice tone="danger" role="alert">
          {t("failed")}
        </Notice>
      ) : null}
      <Button onClick={press} aria-disabled={progress === "asking"} className="w-full sm:w-auto">
        {t("goOn")}
      </Button>
    </>
  );
}

interface TakeBreakProps extends BreakControlsProps {
  /** What is left of the breaks that were approved. */
  readonly seconds: number;
}

/** Stops the clock for a break that was approved. */
export function TakeBreak({ pause, seconds }: TakeBreakProps) {
  const t = useTranslations("fairness.player");
  const { progress, press } = useAsking(() => pause("break"));
  const left = figures(Math.floor(seconds));
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button kind="secondary" onClick={press} aria-disabled={progress === "asking"}>
        {t("take")}
      </Button>
      <span className="text-soft">{t("left", { time: left })}</span>
      {progress === "failed" ? (
        <Notice tone="warning" role="alert">
          {t("failed")}
        </Notice>
      ) : null}
    </div>
  );
}
