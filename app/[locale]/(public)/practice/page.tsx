import { getLocale, getTranslations } from "next-intl/server";
import { TestRules } from "@/components/exam/test-rules";
import { RealTest } from "@/components/practice/real-test";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { testRules } from "@/lib/exam/test-rules";
import { currentTime } from "@/lib/platform/clock";
import { TIMINGS } from "@/lib/practice/run";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

export async function generateMetadata() {
  const t = await getTranslations("practice");
  return { title: t("title"), description: t("description") };
}

/** For whoever wants to try: with or without a clock, and what the real test will be like. */
export default async function PracticePage() {
  const [t, locale, now] = await Promise.all([
    getTranslations("practice"),
    getLocale(),
    currentTime(),
  ]);
  const rules = testRules((await ruleSetAt(now)).ruleSet);
  const { listening, reading, rest } = rules;
  const minutes = {
    listening: listening.value.minutes,
    rest: rest.value,
    reading: reading.value.minutes,
  };
  const questions = listening.value.questions + reading.value.questions;
  return (
    <Page>
      <PageHeader title={t("title")} lead={t("lead", { questions })} />
      <div className="grid gap-6">
        <section aria-labelledby="choose">
          <h2 id="choose" className="mb-3 text-xl">
            {t("choose.title")}
          </h2>
          <div className="grid gap-4 sm:grid-cols-2">
            {TIMINGS.map((timing) => (
              <Card
                key={timing}
                level={3}
                title={t(`choose.${timing}.title`)}
                stitched={timing === "real"}
              >
                <p className="mb-4">{t(`choose.${timing}.body`, minutes)}</p>
                <LinkButton
                  href={`/practice/test?timing=${timing}`}
                  kind={timing === "real" ? "primary" : "secondary"}
                  prefetch={false}
                >
                  {t(`choose.${timing}.action`)}
                </LinkButton>
              </Card>
            ))}
          </div>
          <ul className="mt-4 list-disc space-y-1 ps-5 text-soft">
            <li>{t("choose.private")}</li>
            <li>{t("choose.apart")}</li>
            <li>{t("choose.scripts")}</li>
          </ul>
        </section>
        <RealTest rules={rules} locale={locale} />
        <TestRules rules={rules} />
      </div>
    </Page>
  );
}
