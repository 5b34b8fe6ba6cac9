import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import { CENTRE_DESKS, type CentreDesk, hrefOfLink } from "@/lib/identity/navigation";

/** The testing centre's desks on which people decide: one link of the menu leads to all of them. */
export function CentreTabs({ current }: { readonly current: CentreDesk }) {
  const t = useTranslations("identity.nav");
  return (
    <Tabs
      label={t("decisions")}
      tabs={CENTRE_DESKS.map((desk) => ({
        label: t(desk),
        href: hrefOfLink(desk),
        isCurrent: desk === current,
      }))}
    />
  );
}
