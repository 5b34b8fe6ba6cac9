import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { Block } from "@/lib/exam/item.schema";

interface BlockResultProps {
  readonly block: Block;
  readonly outcome: {
    readonly correct: number;
    readonly questions: number;
    readonly needed: number;
  };
}

/** A block's right answers as a row of stitches, with the threshold between them. */
export function BlockResult({ block, outcome }: BlockResultProps) {
  const t = useTranslations("exam.result");
  const words = useTranslations("exam.block");
  const { correct, questions, needed } = outcome;
  const isReached = correct >= needed;
  const width = 100 / questions;
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-lg">{words(block)}</h3>
        <p className="text-2xl font-bold">
          {correct}
          <span className="text-base font-normal text-soft">/{questions}</span>
        </p>
      </div>
      <svg
        aria-hidden="true"
        viewBox="0 0 100 12"
        preserveAspectRatio="none"
        className="h-6 w-full"
      >
        {Array.from({ length: questions }, (_, place) => place).map((place) => (
          <rect
            key={place}
            x={place * width + width * 0.1}
            y="1"
            width={width * 0.8}
            height="10"
            className={place < correct ? (isReached ? "fill-grass" : "fill-gold") : "fill-sunken"}
          />
        ))}
        <rect x={needed * width - 0.25} y="0" width="0.5" height="12" className="fill-ink" />
      </svg>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Tag tone={isReached ? "success" : "warning"} icon={isReached ? "check" : "info"}>
          {isReached ? t("reached") : t("missing", { count: needed - correct })}
        </Tag>
        <span className="text-sm text-soft">{t("needed", { needed })}</span>
      </p>
    </div>
  );
}
