import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { PracticeResult } from "@/components/practice/practice-result";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { neededOf, testRules } from "@/lib/exam/test-rules";
import { currentTime } from "@/lib/platform/clock";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";
import { MESSAGES } from "@/lib/wording/messages";

export async function generateMetadata() {
  const t = await getTranslations("practice.result");
  return { title: t("title"), robots: { index: false } };
}

export default async function PracticeResultPage() {
  const [t, locale, now] = await Promise.all([
    getTranslations("practice"),
    getLocale(),
    currentTime(),
  ]);
  const rules = testRules((await ruleSetAt(now)).ruleSet);
  const { common, errors, exam, practice } = MESSAGES[locale];
  const needed = { listening: neededOf(rules, "listening"), reading: neededOf(rules, "reading") };
  return (
    <Page>
      <Breadcrumbs
        crumbs={[{ label: t("title"), href: "/practice" }, { label: t("result.title") }]}
      />
      <PageHeader title={t("result.title")} />
      <noscript>
        <Notice tone="danger">{t("test.noscript")}</Notice>
      </noscript>
      <NextIntlClientProvider
        messages={{
          common,
          errors,
          exam: { block: exam.block, result: exam.result },
          practice: { test: practice.test, result: practice.result },
        }}
      >
        <PracticeResult threshold={{ percent: rules.threshold.value, needed }} />
      </NextIntlClientProvider>
    </Page>
  );
}
