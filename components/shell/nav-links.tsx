"use client";

import { cx } from "@/components/ui/cx";
import { Link, usePathname } from "@/lib/wording/navigation";

export interface NavItem {
  /** Without the language: "/cases". */
  readonly href: string;
  readonly label: string;
  /** Other pages that it stands for. */
  readonly holds?: readonly string[] | undefined;
}

/** The main links; the one that holds the present page says so. */
export function NavLinks({ items, stacked }: { items: readonly NavItem[]; stacked?: boolean }) {
  const pathname = usePathname();
  const isWithin = (href: string) => pathname === href || pathname.startsWith(`${href}/`);
  const holding = items.filter(({ href, holds = [] }) => [href, ...holds].some(isWithin));
  // Of two that hold it, as a list and a list within it, the longer address is the nearer one.
  const nearest = Math.max(0, ...holding.map(({ href }) => href.length));
  return (
    <ul className={stacked ? "grid" : "flex flex-wrap"}>
      {items.map((item) => {
        const isCurrent = holding.includes(item) && item.href.length === nearest;
        return (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={isCurrent ? "page" : undefined}
              className={cx(
                "inline-flex min-h-11 items-center border-b-[3px] px-3 hover:text-sky-deep",
                isCurrent ? "border-gold font-semibold text-ink" : "border-transparent text-sky",
                stacked && "w-full",
              )}
            >
              {item.label}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
