"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { figures, warningDue } from "@/lib/exam/countdown";
import type { SettingsAndChange } from "./use-player-settings";

interface TimeLeftProps {
  /** Null until the page is alive. */
  readonly seconds: number | null;
  readonly settings: SettingsAndChange;
}

const LATE_S = 60;

/** The block's countdown. It can be hidden. */
export function TimeLeft({ seconds, settings }: TimeLeftProps) {
  const t = useTranslations("exam.player.time");
  const [{ isClockHidden }, change] = settings;
  return (
    <div className="flex flex-none flex-col items-end sm:flex-row sm:items-center sm:gap-4">
      <p className="flex items-center gap-2">
        <Icon name="clock" className="text-soft" />
        <span className="sr-only">{t("left")}</span>
        {isClockHidden ? (
          <span className="text-sm text-soft">{t("hidden")}</span>
        ) : (
          <span
            className={cx(
              "min-w-14 text-xl font-bold",
              seconds !== null && seconds <= LATE_S && "text-madder",
            )}
          >
            {seconds === null ? "–:––" : figures(seconds)}
          </span>
        )}
      </p>
      <button
        type="button"
        onClick={() => change({ isClockHidden: !isClockHidden })}
        aria-label={t(isClockHidden ? "showLabel" : "hideLabel")}
        className="link min-h-8 cursor-pointer text-sm sm:min-h-11"
      >
        {t(isClockHidden ? "show" : "hide")}
      </button>
    </div>
  );
}

/** How long a warning stays in sight, in seconds. */
const SHOWN_S = 30;

/** Says at the minutes that were chosen how much is left: aloud, and for a while to be seen, the clock hidden or not. */
export function TimeWarning({ seconds, settings: [{ warnings }] }: TimeLeftProps) {
  const t = useTranslations("exam.player.time");
  const before = useRef<number | null>(null);
  const [said, setSaid] = useState<{ minutes: number; until: number } | null>(null);
  useEffect(() => {
    if (seconds === null) return;
    const due = before.current === null ? null : warningDue(before.current, seconds, warnings);
    before.current = seconds;
    if (due !== null) setSaid({ minutes: due, until: seconds - SHOWN_S });
  }, [seconds, warnings]);
  const isInSight = said !== null && seconds !== null && seconds > said.until;
  return (
    <p
      role="status"
      className={cx(isInSight ? "pt-1 text-sm font-semibold text-gold-ink" : "sr-only")}
    >
      {isInSight ? t("minutes", { minutes: said.minutes }) : ""}
    </p>
  );
}
