import { useLocale, useTranslations } from "next-intl";
import { DaysTag } from "@/components/case/days-tag";
import { FactList } from "@/components/case/fact-list";
import type { Owner } from "@/lib/application/stages";
import type { TotalTerm } from "@/lib/application/total-term";
import type { LocalDate } from "@/lib/calendar/local-date";
import { formatDate } from "@/lib/wording/format";

interface TermFactsProps {
  readonly owner: Owner;
  readonly due: LocalDate | null;
  readonly left: number | null;
  readonly total: TotalTerm | null;
}

/** Whose turn it is and until when, the total term, and why it stands still when it does. */
export function TermFacts({ owner, due, left, total }: TermFactsProps) {
  const t = useTranslations("case");
  const locale = useLocale();
  const rows = [
    {
      label: t("home.turn"),
      value: owner === "applicant" ? t("home.turnYou") : t(`owner.${owner}`),
    },
    ...(due === null
      ? []
      : [
          {
            label: t("home.due"),
            isLong: true,
            value: (
              <span className="flex flex-wrap items-center gap-2 font-semibold">
                {formatDate(due, locale)}
                {left === null ? null : <DaysTag left={left} />}
              </span>
            ),
          },
        ]),
    { label: t("home.total"), value: <Total total={total} />, isLong: true },
  ];
  return <FactList facts={rows} />;
}

function Total({ total }: { total: TotalTerm | null }) {
  const t = useTranslations("case.home");
  const locale = useLocale();
  if (total === null) return t("totalNotYet");
  const isWorking = total.length.unit === "working-days";
  const from = total.startedBy === "decision" ? "totalFromDecision" : "totalFrom";
  const basis = isWorking || total.startedBy === "decision" ? from : "totalFromCalendar";
  return (
    <div className="space-y-1">
      {total.endsOn === null ? null : (
        <p className="font-semibold">{formatDate(total.endsOn, locale)}</p>
      )}
      {total.standsSince === null ? null : (
        <p>
          {t(isWorking ? "totalStands" : "totalStandsCalendar", {
            date: formatDate(total.standsSince, locale),
            left: total.left,
          })}
        </p>
      )}
      <p className="text-sm text-soft">{t(basis, { count: total.length.n })}</p>
    </div>
  );
}
