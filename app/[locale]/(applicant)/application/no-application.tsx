import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";

/** The first steps: who the person is, then which service. */
export function NoApplication({ hasProfile }: { hasProfile: boolean }) {
  const t = useTranslations("case.home");
  return (
    <Page>
      <PageHeader title={t("title")} />
      <EmptyState
        title={t("emptyTitle")}
        action={
          <LinkButton href={hasProfile ? "/application/new" : "/application/profile"} arrow>
            {hasProfile ? t("open") : t("profileAction")}
          </LinkButton>
        }
      >
        <p>{hasProfile ? t("emptyBody") : t("profileFirst")}</p>
      </EmptyState>
    </Page>
  );
}
