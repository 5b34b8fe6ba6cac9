"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { PracticeMinutes, Timing } from "@/lib/practice/run";

interface PracticeReadyProps {
  readonly timing: Timing;
  readonly minutes: PracticeMinutes;
  readonly onStart: () => void;
}

/** Before the first question: what will run, and how the player is used. */
export function PracticeReady({ timing, minutes, onStart }: PracticeReadyProps) {
  const t = useTranslations("practice.test.ready");
  const { listening, between, reading } = minutes;
  return (
    <Card stitched className="mx-auto max-w-2xl">
      <h1 className="text-2xl">{t("title")}</h1>
      <div className="mt-3 space-y-4">
        <p>{timing === "real" ? t("real", { listening, rest: between, reading }) : t("relaxed")}</p>
        <p>{t("sound")}</p>
        <p>{t("keys")}</p>
        <Button onClick={onStart} className="w-full sm:w-auto">
          {t("start")}
        </Button>
      </div>
    </Card>
  );
}
