import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { ownCase } from "@/lib/application/application.query";
import { askedCase } from "@/lib/application/asked-case.schema";
import { requireActor } from "@/lib/identity/current-actor.query";
import { withdraw } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("case.withdraw");
  return { title: t("title") };
}

interface WithdrawProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The second step of a withdrawal: what it means, and a tick that says so. */
export default async function Withdraw({ searchParams }: WithdrawProps) {
  const actor = await requireActor("applicant");
  const asked = askedCase(await searchParams);
  const [t, shown] = await Promise.all([getTranslations("case"), ownCase(actor, asked)]);
  if (shown === null || shown.state.stage === "closed") notFound();
  const home = asked === null ? "/application" : `/application?case=${asked}`;
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[{ label: t("home.title"), href: home }, { label: t("home.withdraw") }]}
      />
      <PageHeader title={t("withdraw.title")} lead={t("withdraw.lead", { number: shown.number })} />
      <ul className="mb-6 list-disc space-y-1 ps-6">
        <li>{t("withdraw.fee")}</li>
        <li>{t("withdraw.slot")}</li>
        <li>{t("withdraw.again")}</li>
      </ul>
      <ActionForm
        action={withdraw}
        submitLabel={t("withdraw.action")}
        submitKind="danger"
        id="withdraw"
        secondary={
          <LinkButton href={home} kind="secondary">
            {t("withdraw.stay")}
          </LinkButton>
        }
      >
        <input type="hidden" name="id" value={shown.id} />
        <CheckboxField name="sure" label={t("withdraw.sure")} />
      </ActionForm>
    </Page>
  );
}
