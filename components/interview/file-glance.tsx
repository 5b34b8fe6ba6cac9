import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { PointsBar } from "@/components/ui/points-bar";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { AGENCIES } from "@/lib/application/stages";
import type { ApplicationState } from "@/lib/application/state";
import type { LocalDate } from "@/lib/calendar/local-date";
import { yearsBetween } from "@/lib/calendar/years-between";
import { displayName, type PersonName } from "@/lib/identity/names";
import { formatDate } from "@/lib/wording/format";

interface FileGlanceProps {
  readonly state: ApplicationState;
  readonly person: PersonName & {
    readonly otherNames: string | null;
    readonly bornOn: LocalDate;
    readonly documentNumber: string;
  };
  /** In words: a browser may name countries otherwise. */
  readonly citizenship: string;
  readonly minors: number;
  readonly today: LocalDate;
  /** What the case's rules say of the numbers beside it. */
  readonly rules: {
    readonly maxPoints: number;
    readonly listeningOf: number;
    readonly readingOf: number;
  };
}

/** What an officer has to know of a person before the door opens. */
export function FileGlance(props: FileGlanceProps) {
  const { state, person, citizenship, minors, today, rules } = props;
  const t = useTranslations("interview.record");
  const locale = useLocale();
  const { assessment, check, testing, interview } = state;
  const certificate = testing.certificate;
  const isClear = check !== null && AGENCIES.every((agency) => check.answers[agency] === "clear");
  const optional = (label: string, value: string | number | null) =>
    value === null || value === 0 ? [] : [{ label, value }];
  return (
    <Card
      title={t("fileTitle")}
      actions={
        <TextLink href={`/desk/cases/${state.id}`} prefetch={false}>
          {t("wholeCase")}
        </TextLink>
      }
    >
      <Facts
        rows={[
          { label: t("latin"), value: displayName(person, "en") },
          ...optional(t("names"), person.otherNames),
          {
            label: t("born"),
            value: t("age", {
              date: formatDate(person.bornOn, locale),
              age: yearsBetween(person.bornOn, today),
            }),
          },
          { label: t("document"), value: person.documentNumber },
          { label: t("citizenship"), value: citizenship },
          { label: t("service"), value: t(`services.${state.service}`) },
          ...(certificate === null
            ? []
            : [
                {
                  label: t("test"),
                  value: t("testResult", {
                    listening: certificate.listeningCorrect,
                    reading: certificate.readingCorrect,
                    listeningOf: rules.listeningOf,
                    readingOf: rules.readingOf,
                  }),
                },
              ]),
          ...(isClear
            ? [
                {
                  label: t("check"),
                  value: (
                    <Tag tone="success" icon="check">
                      {t("checkClear")}
                    </Tag>
                  ),
                },
              ]
            : []),
          ...optional(t("minors"), minors),
          ...optional(t("missedBefore"), interview?.noShows ?? 0),
        ]}
      />
      {assessment === null ? null : (
        <div className="mt-4">
          <PointsBar
            label={t("points")}
            points={assessment.total}
            max={rules.maxPoints}
            threshold={assessment.threshold}
          />
        </div>
      )}
    </Card>
  );
}

type Fact = { readonly label: string; readonly value: ReactNode };

/** Names and values close together: all of it in one look. */
function Facts({ rows }: { readonly rows: readonly Fact[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {rows.map(({ label, value }) => (
        <div key={label} className="grid grid-cols-[2fr_3fr] gap-x-4 py-2">
          <dt className="text-soft">{label}</dt>
          <dd className="min-w-0 font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
