"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { figures, minutesToSay } from "@/lib/exam/countdown";

interface TimeLeftProps {
  /** Null until the page is alive. */
  readonly seconds: number | null;
}

const LATE_S = 60;

/** The block's countdown. It can be hidden; the minutes are said aloud either way, a few times only. */
export function TimeLeft({ seconds }: TimeLeftProps) {
  const t = useTranslations("exam.player.time");
  const [isHidden, setHidden] = useState(false);
  return (
    <div className="flex flex-none flex-col items-end sm:flex-row sm:items-center sm:gap-4">
      <p className="flex items-center gap-2">
        <Icon name="clock" className="text-soft" />
        <span className="sr-only">{t("left")}</span>
        {isHidden ? (
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
        onClick={() => setHidden(!isHidden)}
        aria-label={t(isHidden ? "showLabel" : "hideLabel")}
        className="link min-h-8 cursor-pointer text-sm sm:min-h-11"
      >
        {t(isHidden ? "show" : "hide")}
      </button>
      <SpokenMinutes seconds={seconds} />
    </div>
  );
}

function SpokenMinutes({ seconds }: TimeLeftProps) {
  const t = useTranslations("exam.player.time");
  const before = useRef<number | null>(null);
  const [minutes, setMinutes] = useState<number | null>(null);
  useEffect(() => {
    if (seconds === null) return;
    const due = before.current === null ? null : minutesToSay(before.current, seconds);
    before.current = seconds;
    if (due !== null) setMinutes(due);
  }, [seconds]);
  return (
    <p role="status" className="sr-only">
      {minutes === null ? "" : t("minutes", { minutes })}
    </p>
  );
}
