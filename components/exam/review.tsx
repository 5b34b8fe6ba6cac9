"use client";

import { useTranslations } from "next-intl";
import { type Ref, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Block } from "@/lib/exam/item.schema";
import { type AttemptState, isAnswered, unsentAnswers } from "./attempt-state";

interface ReviewProps {
  readonly state: AttemptState;
  readonly block: Block;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly onOpen: (index: number) => void;
  readonly onBack: () => void;
  /** Ends the block; false when the server gave no answer. */
  readonly onFinish: () => Promise<boolean>;
}

/** The last page of a block: what is not answered yet, what ending means, and the question whether to. */
export function Review({ state, block, headingRef, onOpen, onBack, onFinish }: ReviewProps) {
  const t = useTranslations("exam.player.review");
  const words = useTranslations("exam.block");
  const [progress, setProgress] = useState<"idle" | "asking" | "failed">("idle");
  const open = state.questions
    .map(({ id }, index) => ({ id, index }))
    .filter(({ id }) => !isAnswered(state, id));
  const unsent = unsentAnswers(state);
  const finish = async () => {
    if (progress === "asking" || unsent > 0) return;
    setProgress("asking");
    setProgress((await onFinish()) ? "idle" : "failed");
  };
  return (
    <section className="space-y-5">
      <h2 ref={headingRef} tabIndex={-1} className="scroll-mt-24 text-2xl outline-none">
        {t("title", { block: words(block) })}
      </h2>
      {open.length === 0 ? (
        <Notice tone="success">{t("all")}</Notice>
      ) : (
        <div className="space-y-2">
          <p className="font-semibold">{t("open", { count: open.length })}</p>
          <ul className="flex flex-wrap gap-1.5">
            {open.map(({ id, index }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => onOpen(index)}
                  className="min-h-11 min-w-11 cursor-pointer rounded-sm border-2 border-edge bg-surface px-2 font-semibold"
                >
                  {index + 1}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {unsent > 0 ? <Notice tone="warning">{t("unsent", { count: unsent })}</Notice> : null}
      <p>{t(block)}</p>
      {progress === "failed" ? (
        <Notice tone="danger" role="alert">
          {t("failed")}
        </Notice>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button onClick={finish} aria-disabled={unsent > 0 || progress === "asking"}>
          {t(`finish.${block}`)}
        </Button>
        <Button kind="secondary" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
    </section>
  );
}
