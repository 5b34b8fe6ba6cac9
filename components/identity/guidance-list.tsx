import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { SourceMark } from "@/components/ui/source-mark";
import type { Guidance } from "@/lib/identity/guidance";
import { formatTenge } from "@/lib/wording/format";

interface GuidanceListProps {
  readonly guidance: readonly Guidance[];
  readonly solvency: { readonly tenge: number; readonly mrp: number };
}

/** Papers and facts to know before paying anything, each with where we know it from. */
export function GuidanceList({ guidance, solvency }: GuidanceListProps) {
  const t = useTranslations("eligibility.guidance");
  const locale = useLocale();
  const sum = formatTenge(solvency.tenge, locale);
  return (
    <ul className="space-y-4">
      {guidance.map(({ code, status }) => (
        <li key={code} className="flex gap-3">
          <Icon name="document" className="mt-1 flex-none text-sky" />
          <div className="min-w-0">
            <p className="font-semibold">{t(`${code}.title`)}</p>
            <p>
              {t(`${code}.body`, { sum, mrp: solvency.mrp })} <SourceMark status={status} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
