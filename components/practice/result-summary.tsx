"use client";

import { useTranslations } from "next-intl";
import { BlockResult } from "@/components/exam/block-result";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { Block } from "@/lib/exam/item.schema";
import { type ExplainedQuestion, isRight } from "@/lib/practice/outcome";
import type { Timing } from "@/lib/practice/run";
import type { Threshold } from "@/lib/practice/threshold";

interface ResultSummaryProps {
  readonly timing: Timing;
  readonly threshold: Threshold;
  readonly blocks: readonly {
    readonly block: Block;
    readonly questions: readonly ExplainedQuestion[];
  }[];
}

/** How it would have gone: right answers by block against the threshold of the test. */
export function ResultSummary({ timing, threshold, blocks }: ResultSummaryProps) {
  const t = useTranslations("practice.result");
  const words = useTranslations("exam.result");
  const { percent, needed } = threshold;
  const outcomes = blocks.map(({ block, questions }) => ({
    block,
    outcome: {
      correct: questions.filter(isRight).length,
      questions: questions.length,
      needed: needed[block],
    },
  }));
  const isPassed = outcomes.every(({ outcome }) => outcome.correct >= outcome.needed);
  return (
    <>
      <Notice
        role="status"
        tone={isPassed ? "success" : "warning"}
        title={t(isPassed ? "passed" : "failed")}
      >
        <p>{isPassed ? t("passedBody") : t("failedBody", { percent })}</p>
      </Notice>
      <Card title={words("blocks")}>
        <div className="grid gap-6">
          {outcomes.map(({ block, outcome }) => (
            <BlockResult key={block} block={block} outcome={outcome} />
          ))}
        </div>
        <p className="mt-4 text-sm text-soft">{t(`timing.${timing}`)}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <LinkButton href="/practice">{t("again")}</LinkButton>
          <LinkButton kind="secondary" href="/practice#like">
            {t("like")}
          </LinkButton>
        </div>
      </Card>
    </>
  );
}
