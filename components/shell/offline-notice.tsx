"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Notice } from "@/components/ui/notice";

// The test itself says how its answers stand, without a line too.
const TELLS_ITSELF = /\/(test\/attempt|practice\/test)$/;

function subscribe(changed: () => void): () => void {
  globalThis.addEventListener("online", changed);
  globalThis.addEventListener("offline", changed);
  return () => {
    globalThis.removeEventListener("online", changed);
    globalThis.removeEventListener("offline", changed);
  };
}

/** Says on every page when the line is gone that nothing typed is lost, and takes it back when the line returns. */
export function OfflineNotice() {
  const t = useTranslations("errors.offline");
  const path = usePathname();
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  if (isOnline || TELLS_ITSELF.test(path)) return null;
  return (
    <div className="sticky top-0 z-40">
      <Notice tone="warning" title={t("title")} role="alert">
        <p>{t("body")}</p>
      </Notice>
    </div>
  );
}
