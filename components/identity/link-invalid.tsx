import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";

/** A link from a mail that is used, too old or cut off, and how to get another. */
export function LinkInvalid({ again }: { again: string }) {
  const t = useTranslations("identity.linkInvalid");
  return (
    <Page width="text">
      <PageHeader title={t("title")} />
      <Notice tone="warning">{t("body")}</Notice>
      <p className="mt-6 flex flex-wrap gap-3">
        <LinkButton href={again} arrow>
          {t("again")}
        </LinkButton>
        <LinkButton href="/sign-in" kind="secondary">
          {t("signIn")}
        </LinkButton>
      </p>
    </Page>
  );
}
