"use client";

import { useLocale, useTranslations } from "next-intl";
import { Stimulus } from "@/components/exam/stimulus";
import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/tag";
import { type ExplainedQuestion, isRight } from "@/lib/practice/outcome";
import { ExplainedOptions } from "./explained-options";
import { HeardAgain } from "./heard-again";

interface ExplainedEntryProps {
  readonly explained: ExplainedQuestion;
  readonly position: number;
}

const LOOKS = {
  right: { tone: "success", icon: "check" },
  wrong: { tone: "danger", icon: "cross" },
  open: { tone: "neutral", icon: "info" },
} as const;

/** One question of an ended practice test: how it went at a glance, and all about it once opened. */
export function ExplainedEntry({ explained, position }: ExplainedEntryProps) {
  const t = useTranslations("practice.result");
  const locale = useLocale();
  const { question, answer, chosen } = explained;
  const mark = chosen === null ? "open" : isRight(explained) ? "right" : "wrong";
  return (
    <details className="group">
      <summary className="flex min-h-12 cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 py-2.5 [&::-webkit-details-marker]:hidden">
        <Icon name="next" className="text-sky transition-transform group-open:rotate-90" />
        <span className="text-sm text-soft">{t("position", { position })}</span>
        <Tag {...LOOKS[mark]}>{t(`mark.${mark}`)}</Tag>
        <span lang="kk" className="w-full min-w-0 ps-8 font-semibold sm:w-auto sm:ps-0">
          {question.stem}
        </span>
      </summary>
      <div className="space-y-4 pb-5 sm:ps-8">
        {question.text === null ? (
          <HeardAgain item={question.id} turns={answer.turns ?? []} />
        ) : (
          <Stimulus kind={question.kind} text={question.text} />
        )}
        <ExplainedOptions explained={explained} />
        <p>
          <strong>{t("why")}.</strong> {answer.explanation[locale]}
        </p>
      </div>
    </details>
  );
}
