import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { BanCase } from "@/lib/exam/bans.query";
import { displayName } from "@/lib/identity/names";
import { formatDate } from "@/lib/wording/format";

/** Whose case it is, and how many attempts it has had. */
export function BanFacts({ case: found }: { readonly case: BanCase }) {
  const t = useTranslations("exam.desk.bans");
  const locale = useLocale();
  const { attempts, lastAttemptAt, bannedUntil } = found;
  const at = lastAttemptAt === null ? "" : formatDate(lastAttemptAt, locale);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg font-semibold">
        {displayName(found.name, locale)}
        {bannedUntil === null ? null : (
          <Tag tone="danger">{t("until", { until: formatDate(bannedUntil, locale) })}</Tag>
        )}
      </p>
      <p className="text-sm text-soft">
        {found.number} · {t("attempts", { count: attempts, at })}
      </p>
    </>
  );
}
