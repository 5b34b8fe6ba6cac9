import { useLocale, useTranslations } from "next-intl";
import { DaysTag } from "@/components/case/days-tag";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { NextStep } from "@/lib/application/next-step";
import { formatDate } from "@/lib/wording/format";

interface NextStepCardProps {
  readonly step: NextStep;
  /** Working days until the step's last day; null where none runs. */
  readonly left: number | null;
  /** Values of the step's words: attempts left, the appointment. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly hrefOf: (page: string) => string;
}

/** The one thing that the applicant does next, or that there is nothing to do. */
export function NextStepCard({ step, left, values, hrefOf }: NextStepCardProps) {
  const t = useTranslations("case");
  const locale = useLocale();
  return (
    <Card stitched className="space-y-3">
      <p className="text-sm font-semibold text-gold-ink">
        {step.acts ? t("home.next") : t("home.nothing")}
      </p>
      <h2 className="text-2xl">{t(`step.${step.code}.title`)}</h2>
      <p className="max-w-prose">{t(`step.${step.code}.body`, values)}</p>
      {step.due === null ? null : (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            {t("home.due")}: <strong>{formatDate(step.due, locale)}</strong>
          </span>
          {left === null ? null : <DaysTag left={left} />}
        </p>
      )}
      <p className="no-print pt-1">
        <LinkButton
          href={hrefOf(step.page)}
          kind={step.acts ? "primary" : "secondary"}
          arrow={step.acts}
        >
          {t(`step.${step.code}.action`)}
        </LinkButton>
      </p>
    </Card>
  );
}
