import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";

const SOON = 3;

function toneOf(left: number): Tone {
  if (left < 0) return "danger";
  return left <= SOON ? "warning" : "neutral";
}

/** How many working days a term still has: 0 on its last day, negative once it is over. */
export function DaysTag({ left }: { left: number }) {
  const t = useTranslations("case.days");
  const words = () => {
    if (left < 0) return t("over", { count: -left });
    return left === 0 ? t("today") : t("left", { count: left });
  };
  return (
    <Tag tone={toneOf(left)} icon="clock" className="whitespace-nowrap">
      {words()}
    </Tag>
  );
}
