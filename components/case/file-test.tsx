import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { Certificate } from "@/lib/application/state";
import type { LocalDate } from "@/lib/calendar/local-date";
import { formatDate, formatDateTime } from "@/lib/wording/format";

interface AttemptRow {
  readonly id: string;
  readonly number: number;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly listeningCorrect: number | null;
  readonly readingCorrect: number | null;
  readonly certificate: string | null;
}

interface ExternalRow {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly status: string;
  readonly listeningCorrect: number;
  readonly readingCorrect: number;
}

interface FileTestProps {
  readonly attempts: readonly AttemptRow[];
  readonly externals: readonly ExternalRow[];
  readonly certificate: Certificate | null;
}

type Result = {
  readonly key: string;
  readonly what: string;
  readonly date: string;
  readonly listening: number | null;
  readonly reading: number | null;
  readonly status: string;
  readonly passed: boolean;
};

/** Attempts and certificates of stage 1 with their results. */
export function FileTest({ attempts, externals, certificate }: FileTestProps) {
  const t = useTranslations("case.file");
  const locale = useLocale();
  const attemptStatus = ({ endedAt, certificate: own }: AttemptRow) => {
    if (endedAt === null) return t("running");
    return own === null ? t("notPassed") : t("passed");
  };
  const results: Result[] = [
    ...attempts.map((attempt) => ({
      key: attempt.id,
      what: t("attempt", { number: attempt.number }),
      date: formatDateTime(attempt.startedAt, locale),
      listening: attempt.listeningCorrect,
      reading: attempt.readingCorrect,
      status: attemptStatus(attempt),
      passed: attempt.certificate !== null,
    })),
    ...externals.map((external) => ({
      key: external.id,
      what: t("external", { number: external.number }),
      date: formatDate(external.issuedOn, locale),
      listening: external.listeningCorrect,
      reading: external.readingCorrect,
      status: t(`externalStatus.${externalStatus(external.status)}`),
      passed: certificate?.id === external.id,
    })),
  ];
  return (
    <DataTable
      caption={t("test")}
      captionHidden
      rows={results}
      rowKey={({ key }) => key}
      empty={<p className="text-soft">{t("attemptNone")}</p>}
      columns={[
        { key: "what", header: t("test"), isRowHeader: true, cell: ({ what }) => what },
        { key: "date", header: t("date"), cell: ({ date }) => date },
        {
          key: "listening",
          header: t("listening"),
          align: "end",
          cell: ({ listening }) => listening ?? "–",
        },
        {
          key: "reading",
          header: t("reading"),
          align: "end",
          cell: ({ reading }) => reading ?? "–",
        },
        {
          key: "result",
          header: t("result"),
          cell: ({ status, passed }) => <Tag tone={passed ? "success" : "neutral"}>{status}</Tag>,
        },
      ]}
    />
  );
}

function externalStatus(status: string) {
  return status === "verified" || status === "rejected" ? status : "pending";
}
