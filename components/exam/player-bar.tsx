"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import type { Block } from "@/lib/exam/item.schema";
import { ShareBar } from "./share-bar";
import { TimeLeft } from "./time-left";

interface PlayerBarProps {
  readonly block: Block;
  readonly answered: number;
  readonly total: number;
  readonly isOnline: boolean;
  readonly seconds: number | null;
}

/** What stays in sight all the time: which block, how far, how long, and whether the line holds. */
export function PlayerBar({ block, answered, total, isOnline, seconds }: PlayerBarProps) {
  const t = useTranslations("exam");
  return (
    <div className="sticky top-0 z-10 -mx-4 border-b border-line bg-canvas px-4 py-1.5 sm:-mx-6 sm:px-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <div>
          <h1 className="text-lg font-bold leading-tight">{t(`block.${block}`)}</h1>
          <p className="text-sm text-soft">{t("player.overview.count", { answered, total })}</p>
        </div>
        <div className="flex flex-col items-end">
          <TimeLeft seconds={seconds} />
        </div>
        <p
          role="status"
          className={cx(
            "flex items-center gap-1.5 text-sm",
            isOnline ? "text-soft" : "font-semibold text-gold-ink",
          )}
        >
          <span
            aria-hidden="true"
            className={cx("size-2.5 rounded-full", isOnline ? "bg-grass" : "bg-gold")}
          />
          {t(isOnline ? "player.link.online" : "player.link.offline")}
        </p>
      </div>
      <ShareBar share={total === 0 ? 0 : answered / total} className="mt-1 h-1.5" />
    </div>
  );
}
