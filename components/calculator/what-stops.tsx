import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SourceMark } from "@/components/ui/source-mark";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import type { Locale } from "@/lib/wording/routing";

interface WhatStopsProps {
  readonly stops: RuleSet["stops"];
  readonly locale: Locale;
}

/** Every stop explained, also those that a public page does not ask about. */
export function WhatStops({ stops, locale }: WhatStopsProps) {
  const t = useTranslations("calculator.stops");
  return (
    <Card title={t("title")} id="stops" className="mt-6 print:break-inside-avoid">
      <p className="mb-3 text-soft">{t("lead")}</p>
      <ul className="grid gap-x-8 gap-y-3 md:grid-cols-2">
        {stops.map(({ key, title, explanation, status, source }) => (
          <li key={key}>
            <p className="font-semibold">{title[locale]}</p>
            <p>{explanation[locale]}</p>
            <p className="text-sm text-soft">
              <SourceMark status={status} /> · {source[locale]}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
