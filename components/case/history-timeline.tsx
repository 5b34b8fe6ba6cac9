import { useLocale, useTranslations } from "next-intl";
import { useEventDetails } from "@/components/case/event-detail";
import { Disclosure } from "@/components/ui/disclosure";
import { Timeline } from "@/components/ui/timeline";
import type { EventType } from "@/lib/application/events";
import type { EventDetail } from "@/lib/application/timeline";
import type { Role } from "@/lib/identity/roles";
import { formatDateTime } from "@/lib/wording/format";

export interface HistoryEntry {
  readonly sequence: number;
  readonly at: Date;
  readonly type: EventType;
  readonly role: Role;
  readonly detail: EventDetail | null;
  readonly text: string | null;
}

interface HistoryTimelineProps {
  readonly lines: readonly HistoryEntry[];
  /** The applicant reads their own acts as "you". */
  readonly own?: boolean;
  /** How many are shown at once; the earlier ones fold away. */
  readonly most?: number;
}

/** The history of a case from its own events: what, when, and in which role. */
export function HistoryTimeline({ lines, own = false, most = lines.length }: HistoryTimelineProps) {
  const t = useTranslations("case");
  const locale = useLocale();
  const inWords = useEventDetails();
  const entries = lines.map(({ sequence, at, type, role, detail, text }) => ({
    key: String(sequence),
    at: at.toISOString(),
    when: formatDateTime(at, locale),
    title: t(`event.${type}`),
    by: own && role === "applicant" ? t("history.you") : t(`role.${role}`),
    body:
      detail || text ? (
        <>
          {detail ? <p>{inWords(detail)}</p> : null}
          {text ? (
            <p className="border-s-4 border-line ps-3 whitespace-pre-line text-soft">{text}</p>
          ) : null}
        </>
      ) : null,
  }));
  const first = entries.slice(0, most);
  const rest = entries.slice(most);
  return (
    <>
      <Timeline entries={first} />
      {rest.length === 0 ? null : (
        <Disclosure summary={t("history.earlier", { count: rest.length })}>
          <div className="py-3">
            <Timeline entries={rest} />
          </div>
        </Disclosure>
      )}
    </>
  );
}
