import { getTranslations } from "next-intl/server";
import { LinkInvalid } from "@/components/identity/link-invalid";
import { NewPasswordForm } from "@/components/identity/new-password-form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { isLinkGood } from "@/lib/identity/link.query";
import { PASSWORD_SHORTEST } from "@/lib/identity/password";
import { startingPointOf } from "@/lib/identity/starting-point";
import { confirmAction } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("identity.confirm");
  return { title: t("title") };
}

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Where the first link by mail leads: the address is confirmed by choosing the password. */
export default async function ConfirmPage({ searchParams }: Props) {
  const query = await searchParams;
  const { token } = query;
  if (typeof token !== "string" || !(await isLinkGood(token, ["confirm-email", "invitation"]))) {
    return <LinkInvalid again="/sign-up" />;
  }
  const t = await getTranslations("identity.confirm");
  return (
    <Page width="text">
      <PageHeader title={t("title")} lead={t("lead")} />
      <NewPasswordForm
        action={confirmAction}
        carried={{ token, ...startingPointOf(query) }}
        shortest={PASSWORD_SHORTEST}
        submitLabel={t("submit")}
      />
    </Page>
  );
}
