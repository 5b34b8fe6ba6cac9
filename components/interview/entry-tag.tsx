import { useTranslations } from "next-intl";
import type { IconName } from "@/components/ui/icon";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { type DayEntry, type EntryState, entryState } from "@/lib/interview/day";

const LOOKS: Record<EntryState, { readonly tone: Tone; readonly icon: IconName }> = {
  upcoming: { tone: "neutral", icon: "clock" },
  now: { tone: "info", icon: "person" },
  unrecorded: { tone: "warning", icon: "warning" },
  recorded: { tone: "success", icon: "check" },
  missed: { tone: "danger", icon: "cross" },
};

/** How an appointment stands, and how it ended. */
export function EntryTag({ entry, now }: { readonly entry: DayEntry; readonly now: Date }) {
  const t = useTranslations("interview.today");
  const state = entryState(entry, now);
  return (
    <Tag {...LOOKS[state]}>
      {t(`states.${state}`)}
      {entry.outcome === null ? null : `: ${t(`outcome.${entry.outcome}`)}`}
    </Tag>
  );
}
