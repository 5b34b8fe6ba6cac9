import { useLocale, useTranslations } from "next-intl";
import { PeriodBar } from "@/components/questionnaire/period-bar";
import { YearAxis, yearTicks } from "@/components/questionnaire/year-axis";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { SummaryList } from "@/components/ui/summary-list";
import { addMonths, type LocalDate } from "@/lib/calendar/local-date";
import { monthNumber } from "@/lib/calendar/month";
import { yearsBetween } from "@/lib/calendar/years-between";
import type { FamilyMember } from "@/lib/identity/family";
import { countryName } from "@/lib/wording/country-names";
import { formatDate } from "@/lib/wording/format";
import { HiddenInputs } from "./hidden-inputs";

interface FamilyListProps {
  readonly caseId: string;
  readonly members: readonly FamilyMember[];
  readonly isOpen: boolean;
  readonly today: LocalDate;
  readonly remove: (form: FormData) => Promise<void>;
}

const ADULT_MONTHS = 18 * 12;

/** The minors of an application, the eldest first, each with its years and, while the list is open, its corrections. */
export function FamilyList({ caseId, members, isOpen, today, remove }: FamilyListProps) {
  const t = useTranslations("identity.family");
  const locale = useLocale();
  const eldestFirst = members.toSorted((one, other) =>
    one.dateOfBirth < other.dateOfBirth ? -1 : 1,
  );
  const last = monthNumber(today);
  const born = eldestFirst.map(({ dateOfBirth }) => monthNumber(dateOfBirth));
  const span = { first: Math.min(last, ...born), last };
  const ticks = yearTicks(span);
  return (
    <ul className="space-y-4">
      {eldestFirst.map((member) => (
        <li key={member.id}>
          <Card title={member.cyrillicName} level={3}>
            <p>
              {t("age", {
                years: yearsBetween(member.dateOfBirth, today),
                until: formatDate(addMonths(member.dateOfBirth, ADULT_MONTHS), locale),
              })}
            </p>
            <div className="mt-1 mb-3">
              <YearAxis span={span} ticks={ticks} />
              <PeriodBar
                span={span}
                period={{ first: monthNumber(member.dateOfBirth), last }}
                ticks={ticks}
                kind="entry"
              />
            </div>
            <SummaryList
              rows={[
                { label: t("latinName.label"), value: member.latinName },
                { label: t("relation.label"), value: t(`relation.${member.relation}`) },
                { label: t("dateOfBirth.label"), value: formatDate(member.dateOfBirth, locale) },
                { label: t("citizenship.label"), value: countryName(member.citizenship, locale) },
                { label: t("documentNumber.label"), value: member.documentNumber ?? t("none") },
              ]}
            />
            {isOpen ? (
              <div className="mt-3 flex flex-wrap gap-3">
                <LinkButton
                  href={`/application/family?case=${caseId}&edit=${member.id}`}
                  kind="secondary"
                >
                  {t("edit")}
                  <span className="sr-only"> {member.cyrillicName}</span>
                </LinkButton>
                <form action={remove}>
                  <HiddenInputs values={{ caseId, memberId: member.id }} />
                  <Button type="submit" kind="quiet">
                    {t("remove")}
                    <span className="sr-only"> {member.cyrillicName}</span>
                  </Button>
                </form>
              </div>
            ) : null}
          </Card>
        </li>
      ))}
    </ul>
  );
}
