import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Timeline } from "@/components/ui/timeline";
import { formatTime } from "@/lib/wording/format";

interface LateEventsProps {
  readonly events: readonly {
    readonly type: string;
    readonly detail: unknown;
    readonly at: Date;
  }[];
}

/** What happened to the attempt around the late answers: devices, pauses, time given back, ends of blocks. */
export function LateEvents({ events }: LateEventsProps) {
  const t = useTranslations("late");
  const words = useTranslations("late.events");
  const isWorded = (type: string): type is Parameters<typeof words>[0] =>
    words.has(type as Parameters<typeof words>[0]);
  return (
    <Card title={t("course")}>
      <Timeline
        entries={events.map(({ type, at }, index) => ({
          key: String(index),
          at: at.toISOString(),
          when: formatTime(at),
          title: isWorded(type) ? words(type) : type,
        }))}
      />
    </Card>
  );
}
