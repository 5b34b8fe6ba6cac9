"use client";

import { Icon } from "@/components/ui/icon";
import { usePathname } from "@/lib/wording/navigation";
import { type NavItem, NavLinks } from "./nav-links";

interface MobileMenuProps {
  readonly label: string;
  readonly summary: string;
  readonly items: readonly NavItem[];
}

/** The main links on a phone. Opens before scripts load; a new page finds it closed, by its key. */
export function MobileMenu({ label, summary, items }: MobileMenuProps) {
  return (
    <details key={usePathname()} className="group md:hidden">
      <summary className="inline-flex min-h-12 cursor-pointer list-none items-center gap-1.5 px-1 font-semibold text-sky [&::-webkit-details-marker]:hidden">
        <Icon name="menu" className="group-open:hidden" />
        <Icon name="cross" className="hidden group-open:block" />
        {summary}
      </summary>
      <nav
        aria-label={label}
        className="absolute inset-x-0 top-[3.75rem] z-30 border-y border-line bg-surface px-1 py-2 shadow-felt"
      >
        <NavLinks items={items} stacked />
      </nav>
    </details>
  );
}
