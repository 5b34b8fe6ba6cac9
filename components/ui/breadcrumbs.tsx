import { useTranslations } from "next-intl";
import { Icon } from "./icon";
import { TextLink } from "./text-link";

export interface Crumb {
  readonly label: string;
  /** Left out for the page itself. */
  readonly href?: string;
}

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations("common");
  return (
    <nav aria-label={t("breadcrumbs")} className="no-print mb-3 text-sm">
      <ol className="flex flex-wrap items-center gap-x-1">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex items-center gap-1">
            {index > 0 ? <Icon name="next" className="text-soft rtl:-scale-x-100" /> : null}
            {crumb.href ? (
              <TextLink href={crumb.href} className="inline-flex min-h-11 items-center">
                {crumb.label}
              </TextLink>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
