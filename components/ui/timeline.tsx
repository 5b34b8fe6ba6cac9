import type { ReactNode } from "react";

export interface TimelineEntry {
  readonly key: string;
  /** Machine time, ISO 8601. */
  readonly at: string;
  /** The same, for people. */
  readonly when: string;
  readonly title: ReactNode;
  readonly by?: ReactNode;
  readonly body?: ReactNode;
}

/** What happened, in order, along a stitched line. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="ms-2 border-s-2 border-dashed border-edge">
      {entries.map((entry) => (
        <li key={entry.key} className="relative ps-6 pb-5 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-2 -start-[0.45rem] size-3 rotate-45 rounded-[2px] bg-gold"
          />
          <p className="text-sm text-soft">
            <time dateTime={entry.at}>{entry.when}</time>
            {entry.by ? <> · {entry.by}</> : null}
          </p>
          <p className="font-semibold">{entry.title}</p>
          {entry.body ? <div className="mt-1">{entry.body}</div> : null}
        </li>
      ))}
    </ol>
  );
}
