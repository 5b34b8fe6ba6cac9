import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";

/** Leads to the calculator from where people ask themselves what they would get. */
export function InviteCard({ className }: { readonly className?: string }) {
  const t = useTranslations("calculator.invite");
  return (
    <Card title={t("title")} {...(className !== undefined && { className })}>
      <p className="mb-4">{t("body")}</p>
      <LinkButton kind="secondary" href="/calculator" prefetch={false}>
        {t("action")}
      </LinkButton>
    </Card>
  );
}
