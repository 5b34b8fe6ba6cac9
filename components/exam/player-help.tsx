"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { TextChoice, WarningChoice } from "./player-settings";
import type { SettingsAndChange } from "./use-player-settings";

const POINTS = ["kept", "offline", "late", "again", "keys"] as const;

/** What a nervous candidate asks in the middle of a test, and how the page is to look, without leaving the question. */
export function PlayerHelp({ settings }: { readonly settings: SettingsAndChange }) {
  const t = useTranslations("exam.player.help");
  return (
    <Dialog trigger={t("button")} triggerKind="quiet" title={t("title")} closeLabel={t("close")}>
      <TextChoice settings={settings} />
      <WarningChoice settings={settings} />
      <h3 className="font-semibold">{t("trouble")}</h3>
      <ul className="list-disc space-y-2 ps-5">
        {POINTS.map((point) => (
          <li key={point}>{t(point)}</li>
        ))}
      </ul>
    </Dialog>
  );
}
