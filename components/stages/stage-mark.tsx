import { cx } from "@/components/ui/cx";
import { Icon, type IconName } from "@/components/ui/icon";

export const STAGE_STATES = [
  "done",
  "current",
  "waiting",
  "suspended",
  "failed",
  "upcoming",
] as const;
export type StageState = (typeof STAGE_STATES)[number];

const LOOKS: Record<StageState, string> = {
  done: "text-on-sky [--lozenge-edge:var(--color-grass)] [--lozenge-fill:var(--color-grass)]",
  current: "text-on-gold [--lozenge-edge:var(--color-gold-ink)] [--lozenge-fill:var(--color-gold)]",
  waiting:
    "text-gold-ink [--lozenge-edge:var(--color-gold)] [--lozenge-fill:var(--color-gold-wash)]",
  suspended: "text-ink [--lozenge-edge:var(--color-edge)] [--lozenge-fill:var(--color-sunken)]",
  failed: "text-on-sky [--lozenge-edge:var(--color-madder)] [--lozenge-fill:var(--color-madder)]",
  upcoming: "text-soft [--lozenge-edge:var(--color-edge)]",
};

const ICONS: Partial<Record<StageState, IconName>> = {
  done: "check",
  waiting: "clock",
  suspended: "pause",
  failed: "cross",
};

interface StageMarkProps {
  readonly number: number;
  readonly state: StageState;
  /** The decision is not a sixth stage: it bears no number. */
  readonly isDecision?: boolean;
}

/** A lozenge with the stage's number, or with the sign of its state. The words beside it say the same. */
export function StageMark({ number, state, isDecision = false }: StageMarkProps) {
  const icon = ICONS[state] ?? (isDecision ? "document" : undefined);
  return (
    <span aria-hidden="true" className={cx("lozenge", LOOKS[state])}>
      {icon ? <Icon name={icon} className="size-5" /> : number}
    </span>
  );
}
