import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { ITEM_MINIMUM } from "@/lib/psychometrics/flags";
import type { Flag, ItemStatistics } from "@/lib/psychometrics/statistics.schema";

const TONES: Readonly<Record<Flag, Tone>> = {
  "negative-discrimination": "danger",
  "distractor-better": "danger",
  "dif-c": "danger",
  "low-discrimination": "warning",
  misfit: "warning",
  "dif-b": "warning",
  "too-hard": "warning",
  "too-easy": "neutral",
  "unused-distractor": "neutral",
  "not-reached": "neutral",
};

interface FlagTagsProps {
  readonly statistics: ItemStatistics;
}

/** What to look at, the gravest first; or that there are too few answers to say. */
export function FlagTags({ statistics }: FlagTagsProps) {
  const [t, words] = [useTranslations("statistics.items"), useTranslations("statistics.flag")];
  if (statistics.reached < ITEM_MINIMUM) {
    return <span>{t("few", { n: statistics.reached, needed: ITEM_MINIMUM })}</span>;
  }
  if (statistics.flags.length === 0) return <span className="text-soft">{t("none")}</span>;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {statistics.flags.map((flag) => (
        <li key={flag}>
          <Tag tone={TONES[flag]}>{words(flag)}</Tag>
        </li>
      ))}
    </ul>
  );
}
