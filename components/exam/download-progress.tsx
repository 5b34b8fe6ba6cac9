"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { Download } from "./block-source";
import { ShareBar } from "./share-bar";

interface DownloadProgressProps {
  readonly download: Download | null;
  readonly onRetry: () => void;
}

/** What of the test is on this device already; what failed can be fetched again. */
export function DownloadProgress({ download, onRetry }: DownloadProgressProps) {
  const t = useTranslations("exam.player.download");
  const { ready, total } = download?.clips ?? { ready: 0, total: 0 };
  if (download?.state === "failed") {
    return (
      <Notice tone="warning" role="status" title={t("failedTitle")}>
        <p>{t("failed", { ready, total })}</p>
        <Button kind="secondary" onClick={onRetry}>
          {t("retry")}
        </Button>
      </Notice>
    );
  }
  const isDone = download?.state === "done";
  return (
    <div>
      <p role="status" className="flex items-center gap-2 font-semibold">
        {isDone ? <Icon name="check" className="text-grass" /> : null}
        {isDone ? t("done", { total }) : t("running")}
      </p>
      {isDone ? null : (
        <>
          <p>{t("progress", { ready, total })}</p>
          <ShareBar share={total === 0 ? 0 : ready / total} className="mt-1.5 h-2" />
        </>
      )}
    </div>
  );
}
