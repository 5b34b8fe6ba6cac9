"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Choice } from "@/components/form/choice";
import { Card } from "@/components/ui/card";
import type { Block } from "@/lib/exam/item.schema";
import { type ExplainedQuestion, isRight } from "@/lib/practice/outcome";
import { ExplainedEntry } from "./explained-entry";

interface BlockAnswersProps {
  readonly block: Block;
  readonly questions: readonly ExplainedQuestion[];
}

/** A block's questions one under another, each to be opened; all of them, or the mistakes alone. */
export function BlockAnswers({ block, questions }: BlockAnswersProps) {
  const t = useTranslations("practice.result");
  const words = useTranslations("exam.block");
  const id = useId();
  const [isShort, setShort] = useState(false);
  const shown = questions
    .map((question, index) => ({ question, position: index + 1 }))
    .filter(({ question }) => !isShort || !isRight(question));
  return (
    <Card title={t("questions", { block: words(block) })}>
      <Choice
        type="checkbox"
        id={id}
        label={t("only")}
        checked={isShort}
        onChange={(event) => setShort(event.target.checked)}
      />
      {shown.length === 0 ? <p className="mt-4">{t("nothing")}</p> : null}
      <ol className="mt-4 divide-y divide-line">
        {shown.map(({ question, position }) => (
          <li key={question.question.id}>
            <ExplainedEntry explained={question} position={position} />
          </li>
        ))}
      </ol>
    </Card>
  );
}
