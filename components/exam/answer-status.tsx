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
  waiting: { icon: "device", tone: "text-soft" },
  late: { icon: "warning", tone: "text-madder" },
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

function textOf(answer: ShownAnswer | null, t: Say): string {
  if (answer === null) return t("none");
  if (answer.state === "waiting") return t("waiting");
  if (answer.state === "late") return t("late");
  const time = timeWithSeconds(answer.at ?? "");
  return answer.option === null ? t("cleared", { time }) : t("saved", { time });
}
