import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { Flag } from "@/lib/quality/flags";

/** What may be hard to read in an attached file: the same marks for its sender and for officers. */
export function FileFlags({ flags }: { flags: readonly Flag[] }) {
  const t = useTranslations("quality");
  if (flags.length === 0) return null;
  return (
    <p className="flex basis-full flex-wrap items-center gap-2 pb-1 text-sm">
      <span className="text-soft">{t("marks")}:</span>
      {flags.map((flag) => (
        <Tag key={flag} tone="warning">
          {t(`flags.${flag}.short`)}
        </Tag>
      ))}
    </p>
  );
}
