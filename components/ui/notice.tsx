import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { TONE_ICON, TONE_LOOK, type Tone } from "./tone";

interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  /** `status` is read out when it appears, `alert` interrupts. Leave out for what was always there. */
  readonly role?: "status" | "alert";
  readonly id?: string;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** Says what happened and what to do. */
export function Notice({ tone = "info", title, role, id, className, children }: NoticeProps) {
  return (
    <div
      id={id}
      role={role}
      className={cx("flex gap-3 rounded-md border-s-4 p-4", TONE_LOOK[tone], className)}
    >
      <Icon name={TONE_ICON[tone]} className="mt-[0.15em]" />
      <div className="min-w-0 flex-1 space-y-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="space-y-2">{children}</div> : null}
      </div>
    </div>
  );
}
