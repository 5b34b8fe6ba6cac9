import { useTranslations } from "next-intl";
import { Timeline, type TimelineEntry } from "@/components/ui/timeline";
import type { BoardAttempt } from "@/lib/exam/board-attempt.query";
import { timeWithSeconds } from "@/lib/exam/countdown";

/** What happened in an attempt, the latest first: events, signals and what was said. */
export function AttemptCourse({ attempt }: { readonly attempt: BoardAttempt }) {
  const t = useTranslations("conduct");
  const role = useTranslations("case.role");
  const entry = (key: string, at: Date, rest: Pick<TimelineEntry, "title" | "by" | "body">) => ({
    key,
    at: at.toISOString(),
    when: timeWithSeconds(at.toISOString()),
    ...rest,
  });
  const entries: TimelineEntry[] = [
    ...attempt.events
      // The message itself stands in the list, with its words.
      .filter(({ type }) => type !== "message-sent")
      .map(({ sequence, type, at, role: by }) =>
        entry(`event-${sequence}`, at, {
          title: t(`event.${type ?? "other"}`),
          by: role(by),
        }),
      ),
    ...attempt.signals.map(({ sequence, kind, at }) =>
      entry(`signal-${sequence}`, at, { title: t(`signal.kind.${kind}`), by: t("desk.signal") }),
    ),
    ...attempt.messages.map(({ id, kind, text, at, readAt }) =>
      entry(`message-${id}`, at, {
        title: t(`desk.told.${kind}`),
        by: kind === "pause" ? null : t(readAt === null ? "desk.unread" : "desk.read"),
        body: <p className="whitespace-pre-line break-words">{text}</p>,
      }),
    ),
  ];
  return <Timeline entries={entries.toSorted((one, other) => (one.at < other.at ? 1 : -1))} />;
}
