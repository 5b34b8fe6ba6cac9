import { useLocale, useTranslations } from "next-intl";
import type { ReadFinding } from "@/lib/assessment/findings";
import { formatDateTime } from "@/lib/wording/format";

/** Who found it and when, and the reason. */
export function FindingLine({ finding }: { readonly finding: ReadFinding }) {
  const t = useTranslations("findings");
  const role = useTranslations("case.role");
  const locale = useLocale();
  const { by, version, reason } = finding;
  const who = { role: role(finding.role), when: formatDateTime(finding.at, locale) };
  return (
    <div className="text-sm text-soft">
      <p>{by === null ? `${who.role}, ${who.when}` : t("byName", { ...who, name: by, version })}</p>
      {reason === null ? null : (
        <p className="border-s-4 border-line ps-3 break-words whitespace-pre-line text-ink">
          {reason}
        </p>
      )}
    </div>
  );
}
