import { Link } from "@/lib/wording/navigation";
import { cx } from "./cx";

export interface TabLink {
  readonly label: string;
  readonly href: string;
  readonly isCurrent?: boolean;
  readonly count?: number;
}

/** Views of one thing, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="no-print mb-6 border-b-2 border-line">
      <ul className="-mb-0.5 flex flex-wrap gap-x-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.isCurrent ? "page" : undefined}
              className={cx(
                "inline-flex min-h-12 items-center gap-2 border-b-4 px-3 font-semibold",
                tab.isCurrent
                  ? "border-gold text-ink"
                  : "border-transparent text-sky hover:border-line hover:text-sky-deep",
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="rounded-full bg-sunken px-2 text-sm text-ink">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
