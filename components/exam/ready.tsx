"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

interface ReadyProps {
  readonly listeningMinutes: number;
  readonly onStart: () => Promise<boolean>;
}

/** Before the clock: nothing is used up until the candidate starts. */
export function Ready({ listeningMinutes, onStart }: ReadyProps) {
  const t = useTranslations("exam.player.ready");
  const [progress, setProgress] = useState<"idle" | "asking" | "failed">("idle");
  const start = async () => {
    if (progress === "asking") return;
    setProgress("asking");
    setProgress((await onStart()) ? "idle" : "failed");
  };
  return (
    <Card stitched className="mx-auto max-w-2xl">
      <h1 className="text-2xl">{t("title")}</h1>
      <div className="mt-3 space-y-5">
        <p>{t("body", { minutes: listeningMinutes })}</p>
        {progress === "failed" ? (
          <Notice tone="danger" role="alert">
            <p>{t("failed")}</p>
            <TextLink href="/test">{t("lobby")}</TextLink>
          </Notice>
        ) : null}
        <Button onClick={start} aria-disabled={progress === "asking"} className="w-full sm:w-auto">
          {t("start")}
        </Button>
      </div>
    </Card>
  );
}
