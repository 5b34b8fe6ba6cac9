import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";

/** Leads from one's own points to the calculator, filled in with the same answers. */
export function TryCard({ href }: { readonly href: string }) {
  const t = useTranslations("calculator.invite");
  return (
    <Card title={t("tryTitle")}>
      <p className="mb-4">{t("tryBody")}</p>
      <LinkButton kind="secondary" href={href} prefetch={false}>
        {t("tryAction")}
      </LinkButton>
    </Card>
  );
}
