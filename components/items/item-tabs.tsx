import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

const TABS = {
  items: "/desk/items",
  bank: "/desk/items/bank",
  forms: "/desk/items/forms",
  exchange: "/desk/items/exchange",
} as const;

interface ItemTabsProps {
  readonly current: keyof typeof TABS;
}

/** The parts of the question bank. */
export function ItemTabs({ current }: ItemTabsProps) {
  const t = useTranslations("items.tabs");
  const keys = ["items", "bank", "forms", "exchange"] as const;
  return (
    <Tabs
      label={t("label")}
      tabs={keys.map((key) => ({ label: t(key), href: TABS[key], isCurrent: key === current }))}
    />
  );
}
