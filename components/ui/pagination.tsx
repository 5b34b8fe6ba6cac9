import { useTranslations } from "next-intl";
import { Link } from "@/lib/wording/navigation";
import { buttonLook } from "./button-look";
import { Icon } from "./icon";

interface PaginationProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
}

export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  const t = useTranslations("common.pagination");
  if (pages <= 1) return null;
  return (
    <nav aria-label={t("label")} className="no-print mt-6 flex flex-wrap items-center gap-4">
      {page > 1 ? (
        <Link href={hrefOf(page - 1)} rel="prev" className={buttonLook("secondary")}>
          <Icon name="previous" className="rtl:-scale-x-100" />
          {t("previous")}
        </Link>
      ) : null}
      <p>{t("position", { page, pages })}</p>
      {page < pages ? (
        <Link href={hrefOf(page + 1)} rel="next" className={buttonLook("secondary")}>
          {t("next")}
          <Icon name="next" className="rtl:-scale-x-100" />
        </Link>
      ) : null}
    </nav>
  );
}
