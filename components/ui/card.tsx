import type { ReactNode } from "react";
import { cx } from "./cx";

interface CardProps {
  readonly title?: ReactNode;
  /** Level of the title in the page's outline. */
  readonly level?: 2 | 3 | 4;
  /** A felt edge with stitches: for the one card that matters most on a page. */
  readonly stitched?: boolean;
  readonly actions?: ReactNode;
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A piece of felt on the page: one topic, with an optional heading and actions beside it. */
export function Card({ title, level = 2, stitched, actions, id, className, children }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <section
      id={id}
      className={cx(
        "rounded-lg border border-line bg-surface p-4 shadow-felt sm:p-6",
        stitched && "stitched",
        className,
      )}
    >
      {title || actions ? (
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
          {title ? <Heading className="text-xl">{title}</Heading> : null}
          {actions}
        </div>
      ) : null}
      {children}
    </section>
  );
}
