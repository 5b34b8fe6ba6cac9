import { useLocale, useTranslations } from "next-intl";
import { AnswerTag } from "@/components/check/answer-tag";
import { NoteButton } from "@/components/check/note-button";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import type { Agency } from "@/lib/application/stages";
import type { LocalDate } from "@/lib/calendar/local-date";
import { groundCode } from "@/lib/check/grounds";
import { formatDate, formatDateTime } from "@/lib/wording/format";

export interface ShownRequest {
  readonly id: string;
  readonly agency: Agency;
  readonly status: string;
  readonly dueOn: LocalDate;
  readonly answeredAt: Date | null;
  readonly tries: number;
  readonly lastFailure: string | null;
  readonly publicGround: string | null;
  readonly hasNote: boolean | null;
}

export interface ShownRound {
  readonly round: number;
  readonly requests: readonly ShownRequest[];
}

interface CheckFileProps {
  readonly rounds: readonly ShownRound[];
  /** A note that was just opened. */
  readonly note: { readonly agency: Agency; readonly text: string } | null;
}

/** The check by agency for those who work on the case; sealed notes open one by one, and each time is recorded. */
export function CheckFile({ rounds: [latest, ...earlier], note }: CheckFileProps) {
  const t = useTranslations("check");
  if (latest === undefined) {
    return <p className="text-soft">{t("file.notAsked")}</p>;
  }
  return (
    <div className="space-y-4">
      <Round round={latest} />
      {note === null ? null : (
        <Notice
          tone="warning"
          title={t("file.noteTitle", { agency: t(`agency.${note.agency}`) })}
          className="no-print"
        >
          <p className="whitespace-pre-line">{note.text}</p>
          <p className="text-sm">{t("file.noteRecorded")}</p>
        </Notice>
      )}
      {earlier.length === 0 ? null : (
        <Disclosure summary={t("file.earlier")}>
          <div className="space-y-4 py-2">
            {earlier.map((round) => (
              <Round key={round.round} round={round} />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

function Round({ round: { round, requests } }: { round: ShownRound }) {
  const t = useTranslations("check");
  const locale = useLocale();
  const knowsNotes = requests.some(({ hasNote }) => hasNote !== null);
  const ground = (stored: string) => {
    const code = groundCode(stored);
    return code === null ? stored : t(`ground.${code}`);
  };
  return (
    <DataTable
      caption={t("file.caption", { round })}
      captionHidden={round === 1}
      rows={requests}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "agency",
          header: t("file.agency"),
          isRowHeader: true,
          cell: ({ agency }) => t(`agency.${agency}`),
        },
        {
          key: "state",
          header: t("file.state"),
          cell: ({ status, publicGround }) => (
            <div className="space-y-1">
              <AnswerTag status={status} />
              {publicGround === null ? null : <p>{ground(publicGround)}</p>}
            </div>
          ),
        },
        {
          key: "when",
          header: t("file.when"),
          cell: (request) =>
            request.answeredAt === null ? (
              <Waiting request={request} />
            ) : (
              formatDateTime(request.answeredAt, locale)
            ),
        },
        ...(knowsNotes
          ? [
              {
                key: "note",
                header: t("file.note"),
                cell: ({ id, agency, hasNote }: ShownRequest) =>
                  hasNote ? (
                    <NoteButton requestId={id} agency={agency} />
                  ) : (
                    <span className="text-soft">{t("file.noNote")}</span>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

const FAILURES = [
  "timeout",
  "unreachable",
  "refused",
  "unavailable",
  "bad-signature",
  "malformed",
  "not-connected",
] as const;

function Waiting({ request: { dueOn, tries, lastFailure } }: { request: ShownRequest }) {
  const t = useTranslations("check");
  const locale = useLocale();
  const failure = FAILURES.find((code) => code === lastFailure);
  return (
    <>
      <p>{t("file.due", { date: formatDate(dueOn, locale) })}</p>
      <p className="text-sm text-soft">
        {tries === 0 ? null : t("file.tries", { count: tries })}
        {failure === undefined ? null : (
          <> · {t("file.failure", { failure: t(`failure.${failure}`) })}</>
        )}
      </p>
    </>
  );
}
