import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { InviteForms } from "@/components/family/invite-forms";
import { LinkList } from "@/components/family/link-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { ownCase } from "@/lib/application/application.query";
import { askedCase } from "@/lib/application/asked-case.schema";
import { AFTERWARDS } from "@/lib/application/stages";
import { CODE_DAYS } from "@/lib/family/invite.command";
import { ownLinks } from "@/lib/family/links.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";
import { acceptAction, endAction, inviteAction, shareAction, withdrawAction } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("linked");
  return { title: t("title") };
}

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Adults of one family: each with a case of their own, linked by a code that one gives the other. */
export default async function LinkedAdultsPage({ searchParams }: Props) {
  const actor = await requireActor("applicant");
  const asked = askedCase(await searchParams);
  const found = await ownCase(actor, asked);
  if (found === null && asked !== null) notFound();
  if (found === null) return redirect({ href: "/application/new", locale: await getLocale() });
  const t = await getTranslations("linked");
  const { links, invitations } = await ownLinks(actor, found.id, await currentTime());
  const isOpen = !AFTERWARDS.includes(found.state.stage);
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: t("home"), href: "/application" }, { label: t("title") }]} />
      <PageHeader title={t("title")} over={found.number} lead={t("lead")} />
      <div className="space-y-6">
        <Notice>
          <p>{t("seen")}</p>
        </Notice>
        <LinkList links={links} share={shareAction} end={endAction} />
        {isOpen ? (
          <InviteForms
            caseId={found.id}
            days={CODE_DAYS}
            invitations={invitations}
            invite={inviteAction}
            accept={acceptAction}
            withdraw={withdrawAction}
          />
        ) : (
          <Notice tone="neutral">{t("errors.application-closed")}</Notice>
        )}
        <p className="text-soft">
          {t("minor")}{" "}
          <TextLink href={`/application/family?case=${found.id}`}>{t("children")}</TextLink>
        </p>
      </div>
    </Page>
  );
}
