import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OwnCheckView } from "@/components/check/own-check";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { askedCase } from "@/lib/application/asked-case.schema";
import { ownCheck } from "@/lib/check/check.query";
import { requireActor } from "@/lib/identity/current-actor.query";

export async function generateMetadata() {
  const t = await getTranslations("check.own");
  return { title: t("title") };
}

interface CheckProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OwnCheck({ searchParams }: CheckProps) {
  const actor = await requireActor("applicant");
  const asked = askedCase(await searchParams);
  const [t, check] = await Promise.all([getTranslations(), ownCheck(actor, asked)]);
  if (check === null) notFound();
  const { found, agencies } = check;
  const home = asked === null ? "/application" : `/application?case=${asked}`;
  return (
    <Page>
      <Breadcrumbs
        crumbs={[{ label: t("case.home.title"), href: home }, { label: t("check.own.title") }]}
      />
      <PageHeader
        over={t("case.home.over", { number: found.number })}
        title={t("check.own.title")}
        lead={t("check.own.lead")}
      />
      <OwnCheckView state={found.state} agencies={agencies} />
    </Page>
  );
}
