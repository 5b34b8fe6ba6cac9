import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SourceLegend } from "@/components/ui/source-legend";
import { SourceMark } from "@/components/ui/source-mark";
import { SummaryList } from "@/components/ui/summary-list";
import { neededOf, type TestRules as Rules } from "@/lib/exam/test-rules";
import { formatTenge } from "@/lib/wording/format";

/** The rules in force, each with the mark of its source. */
export function TestRules({ rules }: { readonly rules: Rules }) {
  const t = useTranslations("exam.lobby");
  const block = useTranslations("exam.block");
  const locale = useLocale();
  const { listening, reading, threshold, attempts, fee, validity, ban } = rules;
  const blocks = (["listening", "reading"] as const).map((name) => (
    <li key={name}>
      {t("rules.block", { block: block(name), ...rules[name].value })}
      <SourceMark as="sign" status={rules[name].status} />
    </li>
  ));
  const marked = (text: string, { status }: { readonly status: typeof fee.status }) => (
    <>
      {text}
      <SourceMark as="sign" status={status} />
    </>
  );
  const thresholdText = t("rules.thresholdValue", {
    percent: threshold.value,
    listening: `${neededOf(rules, "listening")}/${listening.value.questions}`,
    reading: `${neededOf(rules, "reading")}/${reading.value.questions}`,
  });
  return (
    <Card title={t("rules.title")}>
      <SummaryList
        rows={[
          { label: t("rules.blocks"), value: <ul>{blocks}</ul> },
          { label: t("rules.threshold"), value: marked(thresholdText, threshold) },
          {
            label: t("rules.attempts"),
            value: marked(t("rules.attemptsValue", { count: attempts.value }), attempts),
          },
          { label: t("rules.fee"), value: marked(formatTenge(fee.value, locale), fee) },
          {
            label: t("rules.validity"),
            value: marked(t("rules.validityValue", { months: validity.value }), validity),
          },
          { label: t("rules.ban"), value: marked(t("rules.banValue", { days: ban.value }), ban) },
        ]}
      />
      <div className="mt-4 space-y-2">
        <SourceLegend />
        <p className="text-sm text-soft">{t("demo")}</p>
      </div>
    </Card>
  );
}
