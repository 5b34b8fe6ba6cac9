import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { playerWords } from "@/components/practice/player-words";
import { PracticeTest } from "@/components/practice/practice-test";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { testRules } from "@/lib/exam/test-rules";
import { currentTime } from "@/lib/platform/clock";
import { TIMINGS } from "@/lib/practice/run";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";
import { MESSAGES } from "@/lib/wording/messages";

export async function generateMetadata() {
  const t = await getTranslations("practice");
  return { title: t("title"), robots: { index: false } };
}

interface PracticeTestPageProps {
  readonly searchParams: Promise<{ readonly timing?: string | string[] }>;
}

export default async function PracticeTestPage({ searchParams }: PracticeTestPageProps) {
  const [t, locale, now] = await Promise.all([
    getTranslations("practice.test"),
    getLocale(),
    currentTime(),
  ]);
  const wanted = (await searchParams).timing;
  const { listening, reading, rest, plays } = testRules((await ruleSetAt(now)).ruleSet);
  const { common, errors, exam, practice } = MESSAGES[locale];
  const player = playerWords(exam.player, practice.player);
  return (
    <Page width="wide" className="sm:py-6">
      <noscript>
        <Notice tone="danger">{t("noscript")}</Notice>
      </noscript>
      <NextIntlClientProvider
        messages={{
          common,
          errors,
          exam: { player, block: exam.block },
          practice: { title: practice.title, test: practice.test },
        }}
      >
        <PracticeTest
          playsAllowed={plays.value}
          timing={TIMINGS.find((timing) => timing === wanted) ?? null}
          minutes={{
            listening: listening.value.minutes,
            between: rest.value,
            reading: reading.value.minutes,
          }}
        />
      </NextIntlClientProvider>
    </Page>
  );
}
