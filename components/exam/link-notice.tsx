"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { timeOfDay } from "@/lib/exam/countdown";
import { Link } from "@/lib/wording/navigation";
import { type AttemptState, endsAt, unsentAnswers } from "./attempt-state";

/** What is kept nowhere but in this page has to be known before it is closed. */
export function KeptNotice({ state }: { readonly state: AttemptState }) {
  const t = useTranslations("exam.player.kept");
  return state.keptIn === "page" ? (
    <Notice tone="warning" role="status" title={t("title")}>
      {t("body")}
    </Notice>
  ) : null;
}

/** Says calmly what is the matter with the line, and that nothing is lost. Nothing while all is well. */
export function LinkNotice({ state }: { readonly state: AttemptState }) {
  const t = useTranslations("exam.player.link");
  const end = endsAt(state);
  switch (state.link) {
    case "online":
      return null;
    case "offline":
      return (
        <Notice tone="warning" role="status" title={t("offlineTitle")}>
          <p>{t("offlineBody", { count: unsentAnswers(state) })}</p>
          {end === null ? null : <p>{t("offlineEnd", { time: timeOfDay(end) })}</p>}
        </Notice>
      );
    case "signed-out":
      return (
        <Notice tone="warning" role="alert" title={t("signedOutTitle")}>
          <p>{t("signedOutBody")}</p>
          <p>
            <Link href="/sign-in" target="_blank" className="link font-semibold">
              {t("signIn")}
            </Link>
          </p>
        </Notice>
      );
    case "gone":
      return (
        <Notice tone="danger" role="alert" title={t("goneTitle")}>
          <p>{t("goneBody")}</p>
        </Notice>
      );
  }
}
