import { useTranslations } from "next-intl";
import { Trail } from "@/components/items/trail";
import { Card } from "@/components/ui/card";
import type { ItemPage } from "@/lib/items/item-page";

interface ItemTrailsProps {
  readonly item: ItemPage;
}

/** What happened to an item, and who has seen its right answer. */
export function ItemTrails({ item }: ItemTrailsProps) {
  const t = useTranslations("items");
  return (
    <>
      <Card title={t("page.seen")}>
        <Trail
          lines={item.keySeen}
          sayWhat={({ place }) => (place === null ? t("page.seen") : t(`place.${place}`))}
          empty={t("page.seenNone")}
        />
      </Card>
      <Card title={t("page.history")}>
        <Trail
          lines={item.history}
          sayWhat={({ action }) => t(`action.${action}`)}
          empty={t("page.historyNone")}
        />
      </Card>
    </>
  );
}
