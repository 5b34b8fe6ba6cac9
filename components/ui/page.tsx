import type { ReactNode } from "react";
import { cx } from "./cx";

const WIDTHS = {
  /** One topic, one column: forms and letters. */
  text: "max-w-2xl",
  normal: "max-w-4xl",
  /** Queues and case files. */
  wide: "max-w-7xl",
} as const;

interface PageProps {
  readonly width?: keyof typeof WIDTHS;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The body of a page inside the shell's `main`: sets measure and margins. */
export function Page({ width = "normal", className, children }: PageProps) {
  return (
    <div className={cx("mx-auto w-full px-4 py-6 sm:px-6 sm:py-10", WIDTHS[width], className)}>
      {children}
    </div>
  );
}
