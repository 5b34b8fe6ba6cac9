import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { ItemStatus } from "@/lib/items/life";

const TONES = {
  draft: "neutral",
  reviewed: "info",
  trial: "warning",
  active: "success",
  retired: "neutral",
} as const;

interface StatusTagProps {
  readonly status: ItemStatus;
}

/** Where an item stands in its life. */
export function StatusTag({ status }: StatusTagProps) {
  const t = useTranslations("items.status");
  return <Tag tone={TONES[status]}>{t(status)}</Tag>;
}
