import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";

export default function NotFound() {
  const t = useTranslations("errors.notFound");
  return (
    <Page width="text">
      <PageHeader over="404" title={t("title")} lead={t("body")} />
      <p className="flex flex-wrap gap-3">
        <LinkButton href="/">{t("action")}</LinkButton>
        <LinkButton href="/account" kind="secondary">
          {t("account")}
        </LinkButton>
        <LinkButton href="/help" kind="secondary">
          {t("help")}
        </LinkButton>
      </p>
    </Page>
  );
}
