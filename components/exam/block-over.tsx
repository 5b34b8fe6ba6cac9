"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { timeOfDay } from "@/lib/exam/countdown";
import { type AttemptState, endsAt, unsentAnswers } from "./attempt-state";
import { LinkNotice } from "./link-notice";
import type { Minutes } from "./minutes";

interface BlockOverProps {
  readonly phase: "listening" | "between" | "reading";
  readonly state: AttemptState;
  readonly minutes: Minutes;
}

const MINUTE = 60_000;

/** The time is over by this device's count, and the server has not said what follows: it says what will. */
export function BlockOver({ phase, state, minutes }: BlockOverProps) {
  const t = useTranslations("exam.player.over");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const end = endsAt(state) ?? 0;
  const readingStart = phase === "listening" ? end + minutes.between * MINUTE : end;
  const unsent = unsentAnswers(state);
  return (
    <Card stitched className="mx-auto max-w-2xl">
      <Icon name="clock" className="mb-2 size-8 text-sky" />
      <h1 ref={heading} tabIndex={-1} className="scroll-mt-24 text-2xl outline-none">
        {t(`title.${phase}`)}
      </h1>
      <div className="mt-3 space-y-4">
        <p role="status">{t(state.link === "online" ? "asking" : "waiting")}</p>
        {unsent > 0 ? <p>{t("unsent", { count: unsent })}</p> : null}
        {state.link === "online" || phase === "reading" ? null : (
          <p>
            {t("next", {
              start: timeOfDay(readingStart),
              end: timeOfDay(readingStart + minutes.reading * MINUTE),
            })}
          </p>
        )}
        {state.link === "signed-out" ? <LinkNotice state={state} /> : null}
      </div>
    </Card>
  );
}
