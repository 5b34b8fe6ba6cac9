import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { Player } from "@/components/exam/player";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { attemptView } from "@/lib/exam/attempt-view.query";
import { attemptMinutes, runningAttemptOf } from "@/lib/exam/own-testing.query";
import { currentSession, requireActor } from "@/lib/identity/current-actor.query";
import { MESSAGES } from "@/lib/wording/messages";
import { redirect } from "@/lib/wording/navigation";

export async function generateMetadata() {
  const t = await getTranslations("exam.player");
  return { title: t("title") };
}

export default async function AttemptPage() {
  const actor = await requireActor("applicant");
  const [locale, session, running] = await Promise.all([
    getLocale(),
    currentSession(),
    runningAttemptOf(actor),
  ]);
  if (running === null || session === null) return redirect({ href: "/test", locale });
  const viewed = await attemptView(session.sessionId, running.id, null);
  if (!viewed.ok) return redirect({ href: "/test", locale });
  const { view } = viewed;
  if (view.phase === "ended") return redirect({ href: `/test/result/${running.id}`, locale });
  const t = await getTranslations("exam.player");
  const { common, conduct, errors, exam, fairness } = MESSAGES[locale];
  const { player, block } = exam;
  return (
    // As high as the screen from the first paint: what the device then finds out moves nothing that is seen.
    <Page width="wide" className="min-h-dvh sm:py-6">
      <noscript>
        <Notice tone="danger">{t("noscript")}</Notice>
      </noscript>
      {/* Only the player's own words travel: the lobby's and the desk's would weigh on a slow line. */}
      <NextIntlClientProvider
        messages={{
          common,
          errors,
          conduct: { player: conduct.player },
          exam: { player, block },
          fairness: { player: fairness.player, credits: fairness.credits },
        }}
      >
        <Player attemptId={running.id} view={view} minutes={await attemptMinutes(running.id)} />
      </NextIntlClientProvider>
    </Page>
  );
}
