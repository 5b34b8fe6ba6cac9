import type { ReactNode } from "react";
import { Icon } from "./icon";

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Detail for who wants it. Native, so it opens before scripts load and is found by the browser's search. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details open={open} className="group">
      <summary className="link inline-flex min-h-11 cursor-pointer list-none items-center gap-2 font-semibold [&::-webkit-details-marker]:hidden">
        <Icon name="next" className="transition-transform group-open:rotate-90 rtl:-scale-x-100" />
        {summary}
      </summary>
      <div className="mt-1 border-s-4 border-line ps-4">{children}</div>
    </details>
  );
}
