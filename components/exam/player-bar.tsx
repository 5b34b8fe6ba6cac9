"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { cx } from "@/components/ui/cx";
import type { Block } from "@/lib/exam/item.schema";
import { PlayerHelp } from "./player-help";
import { ShareBar } from "./share-bar";
import { TimeLeft, TimeWarning } from "./time-left";
import type { SettingsAndChange } from "./use-player-settings";

interface PlayerBarProps {
  readonly block: Block;
  readonly answered: number;
  readonly total: number;
  readonly isOnline: boolean;
  readonly seconds: number | null;
  readonly isTimed: boolean;
  readonly settings: SettingsAndChange;
}

/** What stays in sight all the time: which block, how far, how long, and whether the line holds. */
export function PlayerBar(props: PlayerBarProps) {
  const { block, answered, total, isOnline, seconds, isTimed, settings } = props;
  const t = useTranslations("exam");
  const bar = useRef<HTMLDivElement>(null);
  // What surrounds the page is out of the way from the start: on a phone it would take half the screen.
  useEffect(() => {
    bar.current?.scrollIntoView({ block: "start", behavior: "instant" });
  }, []);
  // At 400 % zoom the window is so low that a bar which stays would cover what it stands over.
  return (
    <div
      ref={bar}
      className="top-0 z-10 -mx-4 border-b border-line bg-canvas px-4 pt-2 sm:-mx-6 sm:px-6 [@media(min-height:26rem)]:sticky"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="grow basis-24">
          <h1 className="wrap-normal text-lg font-bold leading-tight">{t(`block.${block}`)}</h1>
          <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
            {t("player.overview.count", { answered, total })}
            <span
              role="status"
              className={cx(
                "inline-flex items-center gap-1.5",
                !isOnline && "font-semibold text-gold-ink",
              )}
            >
              <span
                aria-hidden="true"
                className={cx("size-2.5 rounded-full", isOnline ? "bg-grass" : "bg-gold")}
              />
              <span className={isOnline ? "max-sm:sr-only" : undefined}>
                {t(isOnline ? "player.link.online" : "player.link.offline")}
              </span>
            </span>
          </p>
        </div>
        <div className="flex items-center gap-3">
          <PlayerHelp settings={settings} />
          {isTimed ? <TimeLeft seconds={seconds} settings={settings} /> : null}
        </div>
      </div>
      <TimeWarning seconds={seconds} settings={settings} />
      <ShareBar share={total === 0 ? 0 : answered / total} className="mt-1.5 h-1.5" />
    </div>
  );
}
