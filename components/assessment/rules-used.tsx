import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SourceMark } from "@/components/ui/source-mark";
import { SummaryList } from "@/components/ui/summary-list";
import type { Source, Status } from "@/lib/rules/provenance.schema";
import { formatDateTime } from "@/lib/wording/format";

export interface RulesUsedFacts {
  readonly version: number;
  readonly versions: number;
  readonly at: Date;
  readonly ruleSetId: string;
  readonly ruleSetHash: string;
  readonly threshold: {
    readonly points: number;
    readonly status: Status;
    readonly source: Source;
  };
}

interface RulesUsedProps {
  readonly facts: RulesUsedFacts;
  readonly level: 2 | 3;
}

/** By what, and when, the points were counted: enough to count them again. */
export function RulesUsed({ facts, level }: RulesUsedProps) {
  const t = useTranslations("assessment.rules");
  const locale = useLocale();
  const { version, versions, at, ruleSetId, ruleSetHash, threshold } = facts;
  return (
    <Card title={t("title")} level={level}>
      <SummaryList
        rows={[
          {
            label: t("threshold"),
            value: (
              <>
                {threshold.points} <SourceMark status={threshold.status} className="ms-2" />
                <span className="block text-sm text-soft">{threshold.source[locale]}</span>
              </>
            ),
          },
          { label: t("set"), value: ruleSetId },
          {
            label: t("hash"),
            value: <span className="break-all font-mono text-sm">{ruleSetHash}</span>,
          },
          {
            label: t("on"),
            value: (
              <>
                {formatDateTime(at, locale)}
                <span className="block text-sm text-soft">
                  {t("version", { version, versions })}
                </span>
              </>
            ),
          },
        ]}
      />
      <p className="mt-3 text-sm text-soft">{t("frozen")}</p>
    </Card>
  );
}
