import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/text-field";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { currentActor } from "@/lib/identity/current-actor.query";
import { homeOf } from "@/lib/identity/navigation";
import { returnPath } from "@/lib/identity/return-path";
import { redirect } from "@/lib/wording/navigation";
import { signInAction } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("identity.signIn");
  return { title: t("title") };
}

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Signs in and leads back to the page that was asked for. */
export default async function SignInPage({ searchParams }: Props) {
  const [actor, query] = await Promise.all([currentActor(), searchParams]);
  const back = returnPath(query["next"]);
  if (actor !== null) redirect({ href: back ?? homeOf(actor.role), locale: await getLocale() });
  const t = await getTranslations("identity.signIn");
  const fields = await getTranslations("identity.fields");
  return (
    <Page width="text">
      <PageHeader title={t("title")} />
      {back === null ? null : (
        <Notice className="mb-6" title={query["over"] === "yes" ? t("over") : t("first")}>
          <p>{t("back")}</p>
        </Notice>
      )}
      <Card stitched>
        <ActionForm action={signInAction} submitLabel={t("submit")} id="sign-in">
          {back === null ? null : <input type="hidden" name="next" value={back} />}
          <TextField
            name="email"
            type="email"
            label={fields("email")}
            autoComplete="username"
            inputMode="email"
          />
          <TextField
            name="password"
            type="password"
            label={fields("password")}
            autoComplete="current-password"
          />
        </ActionForm>
        <p className="mt-6">
          <TextLink href="/reset">{t("forgotten")}</TextLink>
        </p>
      </Card>
      <p className="mt-6">
        {t("noAccount")} <TextLink href="/sign-up">{t("signUp")}</TextLink>
      </p>
    </Page>
  );
}
