import type { ReactNode } from "react";

interface PageHeaderProps {
  readonly title: ReactNode;
  /** What the page belongs to, above the title: a case number, a section. */
  readonly over?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

/** The one `h1` of a page. */
export function PageHeader({ title, over, lead, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 max-w-3xl">
        {over ? <p className="mb-1 text-sm font-semibold text-gold-ink">{over}</p> : null}
        <h1 className="text-3xl">{title}</h1>
        {lead ? <p className="mt-3 text-lg text-soft">{lead}</p> : null}
      </div>
      {actions ? <div className="no-print flex flex-wrap gap-3">{actions}</div> : null}
    </header>
  );
}
