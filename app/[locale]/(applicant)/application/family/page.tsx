import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FamilyList } from "@/components/identity/family-list";
import { FamilyMemberForm } from "@/components/identity/family-member-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { ownCase } from "@/lib/application/application.query";
import { askedCase } from "@/lib/application/asked-case.schema";
import { localDateOf } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import { type FamilyMember, mayListFamily } from "@/lib/identity/family";
import { ownFamily } from "@/lib/identity/family.query";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";
import { removeFamilyMemberAction, saveFamilyMemberAction } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("identity.family");
  return { title: t("title") };
}

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

interface ListProps {
  readonly caseId: string;
  readonly members: readonly FamilyMember[];
  readonly isOpen: boolean;
}

async function List({ caseId, members, isOpen }: ListProps) {
  const [t, now] = await Promise.all([getTranslations("identity.family"), currentTime()]);
  if (members.length === 0) return <EmptyState title={t("empty")} />;
  return (
    <FamilyList
      caseId={caseId}
      members={members}
      isOpen={isOpen}
      today={localDateOf(now)}
      remove={removeFamilyMemberAction}
    />
  );
}

/** The minors who come along: listed by a parent until the decision, and named on the parent's letter. */
export default async function FamilyPage({ searchParams }: Props) {
  const actor = await requireActor("applicant");
  const query = await searchParams;
  const asked = askedCase(query);
  const found = await ownCase(actor, asked);
  if (found === null && asked !== null) notFound();
  if (found === null) return redirect({ href: "/application/new", locale: await getLocale() });
  const t = await getTranslations("identity.family");
  const linked = await getTranslations("linked");
  const members = await ownFamily(actor, found.id);
  const isOpen = mayListFamily(found.state.stage);
  const edited = members.find(({ id }) => id === query["edit"]) ?? null;
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: t("home"), href: "/application" }, { label: t("title") }]} />
      <PageHeader title={t("title")} over={found.number} lead={t("lead")} />
      <Notice tone="info" className="mb-6">
        <p>{t("adults")}</p>
        <p>
          <TextLink href={`/application/family/adults?case=${found.id}`}>
            {linked("title")}
          </TextLink>
        </p>
      </Notice>
      {edited === null ? <List caseId={found.id} members={members} isOpen={isOpen} /> : null}
      {isOpen ? (
        <FamilyMemberForm caseId={found.id} action={saveFamilyMemberAction} member={edited} />
      ) : (
        <Notice tone="neutral" className="mt-6">
          {t("fixed")}
        </Notice>
      )}
    </Page>
  );
}
