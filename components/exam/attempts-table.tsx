import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { neededOf, type TestRules } from "@/lib/exam/test-rules";
import { formatDateTime } from "@/lib/wording/format";

interface Attempt {
  readonly id: string;
  readonly number: number;
  readonly startedAt: Date;
  readonly isRunning: boolean;
  readonly isVoided: boolean;
  readonly listeningCorrect: number | null;
  readonly readingCorrect: number | null;
}

interface AttemptsTableProps {
  readonly attempts: readonly Attempt[];
  readonly rules: TestRules;
}

/** The attempts so far, each with its result. Nothing while there is none. */
export function AttemptsTable({ attempts, rules }: AttemptsTableProps) {
  const t = useTranslations("exam.lobby.attempts");
  const block = useTranslations("exam.block");
  const locale = useLocale();
  if (attempts.length === 0) return null;
  const isPassed = ({ listeningCorrect, readingCorrect }: Attempt) =>
    (listeningCorrect ?? 0) >= neededOf(rules, "listening") &&
    (readingCorrect ?? 0) >= neededOf(rules, "reading");
  const correct = (count: number | null, most: number) =>
    count === null ? "–" : `${count}/${most}`;
  return (
    <DataTable
      caption={t("title")}
      rows={attempts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "number",
          header: t("number"),
          isRowHeader: true,
          cell: ({ id, number, isRunning }) =>
            isRunning ? (
              number
            ) : (
              <TextLink href={`/test/result/${id}`} aria-label={t("show", { number })}>
                {number}
              </TextLink>
            ),
        },
        {
          key: "date",
          header: t("date"),
          cell: ({ startedAt }) => formatDateTime(startedAt, locale),
        },
        {
          key: "listening",
          header: block("listening"),
          cell: (row) => correct(row.listeningCorrect, rules.listening.value.questions),
        },
        {
          key: "reading",
          header: block("reading"),
          cell: (row) => correct(row.readingCorrect, rules.reading.value.questions),
        },
        {
          key: "result",
          header: t("result"),
          cell: (row) => {
            if (row.isRunning) return <Tag tone="info">{t("running")}</Tag>;
            if (row.isVoided) return <Tag tone="danger">{t("voided")}</Tag>;
            return isPassed(row) ? (
              <Tag tone="success" icon="check">
                {t("passed")}
              </Tag>
            ) : (
              <Tag>{t("failed")}</Tag>
            );
          },
        },
      ]}
    />
  );
}
