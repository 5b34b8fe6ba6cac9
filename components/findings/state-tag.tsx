import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { ExaminedAnswer } from "@/lib/assessment/findings";

const TONES: Record<ExaminedAnswer["state"], Tone> = {
  confirmed: "success",
  corrected: "info",
  "not-borne-out": "danger",
  unverified: "warning",
  "by-source": "neutral",
};

const ICONS = {
  confirmed: "check",
  corrected: "info",
  "not-borne-out": "cross",
  unverified: "clock",
  "by-source": "check",
} as const;

/** How sure an answer is, in a word or two. */
export function StateTag({ answer }: { readonly answer: ExaminedAnswer }) {
  const t = useTranslations("findings");
  const { state } = answer;
  return (
    <Tag tone={TONES[state]} icon={ICONS[state]}>
      {answer.state === "by-source" ? t(`source.${answer.source}`) : t(`state.${answer.state}`)}
    </Tag>
  );
}
