import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import type { AccommodationKind, AccommodationStatus } from "@/lib/exam/accommodation";
import { formatDate } from "@/lib/wording/format";

interface Asked {
  readonly id: string;
  readonly kind: AccommodationKind;
  readonly status: AccommodationStatus;
  readonly askedAt: Date;
  readonly reason: string;
}

interface AskedListProps {
  readonly asked: readonly Asked[];
  /** Beside what stands: a button that takes it back. */
  readonly action?: (one: Asked) => ReactNode;
}

const TONES = {
  asked: "info",
  approved: "success",
  refused: "warning",
  withdrawn: "neutral",
} as const;

/** Each need with how it stands and why it was decided so. */
export function AskedList({ asked, action }: AskedListProps) {
  const t = useTranslations("accommodations");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {asked.map((one) => (
        <li key={one.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-56 space-y-1">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
              {t(`kind.${one.kind}`)}
              <Tag tone={TONES[one.status]}>{t(`status.${one.status}`)}</Tag>
            </p>
            <p className="text-sm text-soft">
              {t("askedOn", { date: formatDate(one.askedAt, locale) })}
            </p>
            {one.reason === "" ? null : (
              <p className="break-words">{t("reason", { reason: one.reason })}</p>
            )}
          </div>
          {one.status === "asked" || one.status === "approved" ? action?.(one) : null}
        </li>
      ))}
    </ul>
  );
}
