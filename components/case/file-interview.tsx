import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import type { InterviewState } from "@/lib/application/state";
import { QUESTION_SET } from "@/lib/interview/question-set";
import type { RecordContent } from "@/lib/interview/record.schema";
import { formatDateTime } from "@/lib/wording/format";

interface KeptRecord {
  readonly id: string;
  readonly outcome: string;
  readonly at: Date;
  readonly content: RecordContent;
}

interface FileInterviewProps {
  readonly interview: InterviewState | null;
  readonly records: readonly KeptRecord[];
}

/** The appointment and the structured record of the interview. */
export function FileInterview({ interview, records }: FileInterviewProps) {
  const t = useTranslations("case.file");
  const locale = useLocale();
  if (interview === null) return <p className="text-soft">{t("noInterview")}</p>;
  const { booking, noShows, changes } = interview;
  const rows = [
    {
      label: t("booked"),
      value: booking ? formatDateTime(new Date(booking.startsAt), locale) : t("notBooked"),
    },
    ...(changes > 0 ? [{ label: t("changes"), value: changes }] : []),
    ...(noShows > 0 ? [{ label: t("noShows"), value: noShows }] : []),
  ];
  return (
    <div className="space-y-4">
      {booking || records.length === 0 ? <SummaryList rows={rows} /> : null}
      {records.map((record) => (
        <Record key={record.id} record={record} />
      ))}
    </div>
  );
}

function Record({ record: { outcome, at, content } }: { record: KeptRecord }) {
  const t = useTranslations("interview.record");
  const file = useTranslations("case.file");
  const locale = useLocale();
  const positive = outcome === "positive";
  const remarks = QUESTION_SET.topics.map((topic) => {
    const { answer, remark } = content.topics[topic];
    return {
      label: t(`topics.${topic}`),
      value: remark ? `${t(`answers.${answer}`)}: ${remark}` : t(`answers.${answer}`),
    };
  });
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap items-center gap-2">
        <Tag tone={positive ? "success" : "danger"}>{file(positive ? "positive" : "negative")}</Tag>
        <span className="text-soft">{formatDateTime(at, locale)}</span>
      </p>
      {content.reasons.length === 0 ? null : (
        <ul className="list-disc ps-6">
          {content.reasons.map((reason) => (
            <li key={reason}>{t(`reasons.${reason}`)}</li>
          ))}
        </ul>
      )}
      {content.note ? <p className="whitespace-pre-line">{content.note}</p> : null}
      <Disclosure summary={t("topicsTitle")}>
        <SummaryList
          rows={[
            { label: t("identity"), value: t(`identities.${content.identity}`) },
            {
              label: t("language"),
              value: `${t(`languages.${content.language}`)}${content.interpreter ? ` · ${t("interpreter")}` : ""}`,
            },
            ...remarks,
          ]}
        />
      </Disclosure>
    </div>
  );
}
