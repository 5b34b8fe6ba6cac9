import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon, type IconName } from "./icon";
import { TONE_LOOK, type Tone } from "./tone";

interface TagProps {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The state of a thing in a word or two: "Passed", "Due today". */
export function Tag({ tone = "neutral", icon, className, children }: TagProps) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded-sm border px-2 py-0.5 text-sm font-semibold",
        TONE_LOOK[tone],
        className,
      )}
    >
      {icon ? <Icon name={icon} className="size-[1.1em]" /> : null}
      {children}
    </span>
  );
}
