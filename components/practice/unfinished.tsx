"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { lastGiven, type PracticeRun } from "@/lib/practice/run";

interface UnfinishedProps {
  readonly run: PracticeRun;
  readonly onContinue: () => void;
  readonly onAnew: () => void;
}

/** A practice test of this browser was left in the middle: it is gone only when its owner says so. */
export function Unfinished({ run, onContinue, onAnew }: UnfinishedProps) {
  const t = useTranslations("practice.test.unfinished");
  const answered = [...lastGiven(run).values()].filter(({ option }) => option !== null).length;
  const total = run.items.listening.length + run.items.reading.length;
  return (
    <Card stitched className="mx-auto max-w-2xl">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="mt-2">{t("body", { answered, total })}</p>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button onClick={onContinue}>{t("continue")}</Button>
        <Button kind="secondary" onClick={onAnew}>
          {t("anew")}
        </Button>
      </div>
    </Card>
  );
}
