import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** Sentences rather than a value: the whole width. */
  readonly isLong?: boolean;
}

/** Names over their values, for narrow places: a summary list would squeeze them. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2">
      {facts.map(({ label, value, isLong }) => (
        <div key={label} className={cx("min-w-0", isLong && "col-span-full")}>
          <dt className="text-sm text-soft">{label}</dt>
          <dd className={cx("wrap-anywhere", !isLong && "font-semibold")}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
