"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { inOrderOf } from "@/lib/practice/option-order";
import { explained } from "@/lib/practice/outcome";
import { BLOCKS, type Threshold } from "@/lib/practice/threshold";
import { BlockAnswers } from "./block-answers";
import { keptRun } from "./kept";
import { loadAnswers, loadQuestions } from "./load-pool";
import { Loaded } from "./loaded";
import { ResultSummary } from "./result-summary";

/** Both the questions and their answers; null when either did not come. */
async function loadAll() {
  const [questions, answers] = await Promise.all([loadQuestions(), loadAnswers()]);
  return questions === null || answers === null ? null : { questions, answers };
}

/** The result of this browser's last practice test, with every answer explained. */
export function PracticeResult({ threshold }: { readonly threshold: Threshold }) {
  return <Loaded load={loadAll}>{(pool) => <Shown threshold={threshold} pool={pool} />}</Loaded>;
}

interface ShownProps {
  readonly threshold: Threshold;
  readonly pool: NonNullable<Awaited<ReturnType<typeof loadAll>>>;
}

function Shown({ threshold, pool }: ShownProps) {
  const t = useTranslations("practice.result");
  const [run] = useState(keptRun);
  if (run === null || run.phase !== "ended") {
    return (
      <Card stitched title={t("none.title")}>
        <p>{t("none.body")}</p>
        <LinkButton href="/practice" className="mt-5">
          {t("none.action")}
        </LinkButton>
      </Card>
    );
  }
  const questions = inOrderOf(run.id, pool.questions);
  const blocks = BLOCKS.map((block) => ({
    block,
    questions: explained(run, block, questions, pool.answers),
  }));
  return (
    <div className="grid gap-6">
      <ResultSummary timing={run.timing} threshold={threshold} blocks={blocks} />
      {blocks.map((block) => (
        <BlockAnswers key={block.block} {...block} />
      ))}
    </div>
  );
}
