"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";

const POINTS = ["kept", "offline", "again", "keys"] as const;

/** What a nervous candidate asks in the middle of a test, without leaving the question. */
export function PlayerHelp() {
  const t = useTranslations("exam.player.help");
  return (
    <Dialog trigger={t("button")} triggerKind="quiet" title={t("title")} closeLabel={t("close")}>
      <ul className="list-disc space-y-2 ps-5">
        {POINTS.map((point) => (
          <li key={point}>{t(point)}</li>
        ))}
      </ul>
    </Dialog>
  );
}
