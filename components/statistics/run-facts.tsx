import { useLocale, useTranslations } from "next-intl";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDateTime } from "@/lib/wording/format";
import { figure } from "./figures";

interface RunFactsProps {
  readonly run: {
    readonly finishedAt: Date;
    readonly sittings: number;
    readonly responses: number;
    readonly milliseconds: number;
  };
  /** Sittings there are now. */
  readonly sittings: number;
}

/** When a run was, and what it counted. */
export function RunFacts({ run, sittings }: RunFactsProps) {
  const t = useTranslations("statistics.run");
  const locale = useLocale();
  const newer = sittings - run.sittings;
  return (
    <SummaryList
      rows={[
        { label: t("finished"), value: formatDateTime(run.finishedAt, locale) },
        {
          label: t("counted"),
          value: (
            <>
              {t("countedValue", { sittings: run.sittings, responses: run.responses })}
              {newer > 0 ? <p className="text-soft">{t("newer", { count: newer })}</p> : null}
            </>
          ),
        },
        {
          label: t("took"),
          value: t("tookValue", { seconds: figure(run.milliseconds / 1000, 1, locale) }),
        },
      ]}
    />
  );
}
