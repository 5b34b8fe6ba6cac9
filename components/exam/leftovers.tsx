"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { sendLeftovers } from "./send-leftovers";

/** Sends what a device still holds of attempts that ended without it, and says what came of that. Nothing otherwise. */
export function Leftovers() {
  const t = useTranslations("exam.leftovers");
  const [sent, setSent] = useState(0);
  useEffect(() => {
    let isHere = true;
    const send = () =>
      sendLeftovers().then((count) => {
        if (isHere) setSent((before) => before + count);
      });
    void send();
    window.addEventListener("online", send);
    return () => {
      isHere = false;
      window.removeEventListener("online", send);
    };
  }, []);
  return (
    <div aria-live="polite">
      {sent > 0 ? <Notice tone="warning">{t("sent", { count: sent })}</Notice> : null}
    </div>
  );
}
