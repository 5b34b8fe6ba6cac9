"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/lib/wording/navigation";
import type { AttemptClient } from "./attempt-client";
import { type AttemptState, lateAnswers, unsentAnswers } from "./attempt-state";

interface EndedProps {
  readonly attemptId: string;
  readonly client: AttemptClient;
  readonly state: AttemptState;
}

/** The attempt is over: what still waits is sent first, then the device forgets the questions. */
export function Ended({ attemptId, client, state }: EndedProps) {
  const t = useTranslations("exam.player.ended");
  const unsent = unsentAnswers(state);
  const late = lateAnswers(state);
  const isSent = state.journal.waiting.length === 0;
  const [isClean, setClean] = useState(false);
  useEffect(() => {
    if (isSent) void client.leave().then(() => setClean(true));
  }, [client, isSent]);
  return (
    <Card stitched className="mx-auto max-w-2xl">
      <h1 className="text-2xl">{t("title")}</h1>
      <div className="mt-2 space-y-4">
        <p role="status">{unsent > 0 ? t("unsent", { count: unsent }) : t("body")}</p>
        {late > 0 ? <Notice tone="warning">{t("late", { count: late })}</Notice> : null}
        {isClean ? <p className="text-soft">{t("clean")}</p> : null}
        <div className="flex flex-wrap gap-3">
          <Link href={`/test/result/${attemptId}`} className={buttonLook("primary")}>
            {t("action")}
          </Link>
          <a href={`/api/exam/${attemptId}/receipts`} download className={buttonLook("secondary")}>
            {t("receipts")}
          </a>
        </div>
      </div>
    </Card>
  );
}
