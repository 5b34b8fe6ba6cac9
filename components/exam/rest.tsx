"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ClockFace } from "@/components/ui/clock-face";
import { Notice } from "@/components/ui/notice";
import { figures } from "@/lib/exam/countdown";

interface RestProps {
  readonly seconds: number | null;
  readonly restMinutes: number;
  readonly readingMinutes: number;
  /** The server cannot be reached: reading starts all the same. */
  readonly isOffline?: boolean;
  /** Answers of listening that did not arrive in time. */
  readonly late: number;
  readonly onStart: () => Promise<boolean>;
}

/** Between the blocks: nothing is asked, and reading waits for the candidate, though not for ever. */
export function Rest({
  seconds,
  isOffline = false,
  restMinutes,
  readingMinutes,
  late,
  onStart,
}: RestProps) {
  const t = useTranslations("exam.player.rest");
  const failed = useTranslations("exam.player.review");
  const heading = useRef<HTMLHeadingElement>(null);
  const [progress, setProgress] = useState<"idle" | "asking" | "failed">("idle");
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const start = async () => {
    if (progress === "asking") return;
    setProgress("asking");
    setProgress((await onStart()) ? "idle" : "failed");
  };
  return (
    <Card stitched className="mx-auto max-w-2xl">
      <h1 ref={heading} tabIndex={-1} className="scroll-mt-24 text-2xl outline-none">
        {t("title")}
      </h1>
      <div className="mt-3 space-y-5">
        <p>{t("body", { minutes: readingMinutes })}</p>
        {late > 0 ? <Notice tone="warning">{t("late", { count: late })}</Notice> : null}
        <ClockFace
          left={(seconds ?? 0) / (restMinutes * 60)}
          figures={seconds === null ? "–:––" : figures(seconds)}
          label={t("self")}
        />
        {isOffline ? (
          <Notice tone="warning" role="status">
            {t("offline")}
          </Notice>
        ) : null}
        {progress === "failed" ? (
          <Notice tone="danger" role="alert">
            {failed("failed")}
          </Notice>
        ) : null}
        <div>
          <Button
            onClick={start}
            aria-disabled={progress === "asking"}
            className="w-full sm:w-auto"
          >
            {t("start")}
          </Button>
        </div>
      </div>
    </Card>
  );
}
