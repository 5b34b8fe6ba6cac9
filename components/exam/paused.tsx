"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { AttemptView, CentreMessage } from "@/lib/exam/attempt-view";
import { figures, secondsLeft, timeWithSeconds } from "@/lib/exam/countdown";

interface PausedProps {
  readonly paused: NonNullable<AttemptView["paused"]>;
  /** The end of the running phase as it stands, in milliseconds. */
  readonly endsAt: number | null;
  readonly messages: readonly CentreMessage[];
  /** What can be done about it: a break is ended by the candidate. */
  readonly children?: ReactNode;
}

/** The clock stands: no question is in sight, and it says by whom it was stopped, why, and what is left. */
export function Paused({ paused, endsAt, messages, children }: PausedProps) {
  const t = useTranslations("conduct.player.paused");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { kind, since, until } = paused;
  const reason = messages.findLast((one) => one.kind === "pause" && one.at >= since);
  return (
    <Card stitched className="mx-auto max-w-2xl">
      <Icon name="pause" className="mb-2 size-8 text-sky" />
      <h1 ref={heading} tabIndex={-1} className="scroll-mt-24 text-2xl outline-none">
        {t(`title.${kind}`)}
      </h1>
      <div className="mt-3 space-y-3">
        <p>{t(`body.${kind}`)}</p>
        {kind === "centre" && reason !== undefined ? (
          <p>
            {t("reason")} <q className="font-semibold">{reason.text}</q>
          </p>
        ) : null}
        <p role="status">
          {t("stands", { time: timeWithSeconds(since) })}{" "}
          {endsAt === null ? null : (
            <strong>{t("left", { time: figures(secondsLeft(endsAt, Date.parse(since))) })}</strong>
          )}
        </p>
        {until === null ? null : <p>{t("until", { time: timeWithSeconds(until) })}</p>}
        {children}
      </div>
    </Card>
  );
}
