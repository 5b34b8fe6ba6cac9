"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Icon, type IconName } from "@/components/ui/icon";
import { timeWithSeconds } from "@/lib/exam/countdown";
import type { ShownAnswer } from "./attempt-state";

type Look = { readonly icon: IconName | null; readonly tone: string };

const LOOKS: Record<ShownAnswer["state"] | "none", Look> = {
  none: { icon: null, tone: "text-soft" },
  saved: { icon: "check", tone: "text-grass" },
  writing: { icon: "device", tone: "text-soft" },
  waiting: { icon: "device", tone: "text-soft" },
  late: { icon: "warning", tone: "text-madder" },
  superseded: { icon: "warning", tone: "text-madder" },
};

/** Where the answer on the screen has got to; read out when it changes. */
export function AnswerStatus({ answer }: { readonly answer: ShownAnswer | null }) {
  const t = useTranslations("exam.player");
  const { icon, tone } = LOOKS[answer?.state ?? "none"];
  return (
    <p role="status" className={cx("flex min-h-7 items-center gap-2 text-sm font-semibold", tone)}>
      {icon === null ? null : <Icon name={icon} />}
      {textOf(answer, t)}
    </p>
  );
}

type Say = ReturnType<typeof useTranslations<"exam.player">>;

/** Whether the server has the answer, and since when. */
export function textOf(answer: ShownAnswer | null, t: Say): string {
  if (answer === null) return t("none");
  const { state, at, option } = answer;
  if (at === null) return t(state === "writing" ? "writing" : "waiting");
  const time = timeWithSeconds(at);
  if (state !== "saved") return t(state, { time });
  return t(option === null ? "cleared" : "saved", { time });
}
