import type { ReactNode } from "react";
import { cx } from "./cx";

interface ClockFaceProps {
  /** Share of the time that is left, 0..1. */
  readonly left: number;
  /** The time in figures, such as "12:40". */
  readonly figures: string;
  readonly label: ReactNode;
  /** The last minutes: the ring turns red and the figures grow bold. */
  readonly isLate?: boolean;
}

const RADIUS = 42;
const ROUND = 2 * Math.PI * RADIUS;

/** A clock to look at. It does not tick and says nothing aloud: who uses it announces at chosen minutes. */
export function ClockFace({ left, figures, label, isLate = false }: ClockFaceProps) {
  const share = Math.min(1, Math.max(0, left));
  return (
    <div className="inline-flex items-center gap-3">
      <svg aria-hidden="true" viewBox="0 0 100 100" className="size-12 flex-none -rotate-90">
        <circle cx="50" cy="50" r={RADIUS} fill="none" strokeWidth="14" className="stroke-line" />
        <circle
          cx="50"
          cy="50"
          r={RADIUS}
          fill="none"
          strokeWidth="14"
          strokeDasharray={`${ROUND * share} ${ROUND}`}
          className={isLate ? "stroke-madder" : "stroke-sky"}
        />
      </svg>
      <p className="leading-tight">
        <span className="block text-sm text-soft">{label}</span>
        <span className={cx("block text-2xl", isLate ? "font-bold text-madder" : "font-semibold")}>
          {figures}
        </span>
      </p>
    </div>
  );
}
