import { getLocale, getTranslations } from "next-intl/server";
import { AllPoints } from "@/components/calculator/all-points";
import { Calculator } from "@/components/calculator/calculator";
import { calculatorWords } from "@/components/calculator/calculator-words";
import { calculatorData } from "@/components/calculator/data-for";
import { FamilyQuestions } from "@/components/calculator/family-questions";
import { WhatStops } from "@/components/calculator/what-stops";
import { ClientWording } from "@/components/shell/client-wording";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { ageBands } from "@/lib/calculator/age-bands";
import { calculatorFields } from "@/lib/calculator/questions";
import { localDateOf } from "@/lib/calendar/local-date";
import { currentTime } from "@/lib/platform/clock";
import { Family } from "@/lib/rules/criteria.schema";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

export async function generateMetadata() {
  const t = await getTranslations("calculator");
  return { title: t("title"), description: t("description") };
}

/** Everybody's points, counted in their own browser by the rules in force; the table beside it needs no script. */
export default async function CalculatorPage() {
  const [t, locale, now] = await Promise.all([
    getTranslations("calculator"),
    getLocale(),
    currentTime(),
  ]);
  const { ruleSet, hash } = await ruleSetAt(now);
  const today = localDateOf(now);
  const bands = ageBands(ruleSet, today);
  const fields = calculatorFields(ruleSet, bands);
  const words = calculatorWords(locale, bands);
  const titled = Family.options.map((family) => ({ family, title: t(`families.${family}`) }));
  const families = {
    "socio-demographic": t("families.socio-demographic"),
    educational: t("families.educational"),
    language: t("families.language"),
    professional: t("families.professional"),
    adaptation: t("families.adaptation"),
  };
  const data = calculatorData({ fields, ruleSet, ruleSetHash: hash, today, families, words });
  return (
    <Page width="wide">
      <PageHeader title={t("title")} lead={t("lead")} />
      <Notice tone="warning" title={t("honestTitle")} className="mb-6">
        {t("honest")}
      </Notice>
      <noscript>
        <style>{".calculator-screen,.print-only{display:none}"}</style>
        <Notice tone="info" className="mb-6">
          {t("noscript")}
        </Notice>
      </noscript>
      <ClientWording namespaces={["calculator"]}>
        <Calculator data={data}>
          <FamilyQuestions fields={fields} families={titled} ruleSet={ruleSet} words={words} />
        </Calculator>
      </ClientWording>
      <WhatStops stops={ruleSet.stops} locale={locale} />
      <AllPoints ruleSet={ruleSet} ruleSetHash={hash} families={titled} words={words} />
    </Page>
  );
}
