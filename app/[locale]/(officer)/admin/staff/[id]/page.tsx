import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { roleLabel } from "@/app/[locale]/role-label";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/select-field";
import { HiddenInputs } from "@/components/identity/hidden-inputs";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { StaffMember } from "@/lib/identity/staff";
import { staffMember } from "@/lib/identity/staff.query";
import { isRegional } from "@/lib/identity/staff.schema";
import { actOnStaffAction, moveStaffAction } from "../actions";
import { placeOptions } from "../place-options";

export async function generateMetadata() {
  const t = await getTranslations("identity.staff");
  return { title: t("memberTitle") };
}

/** Another region or agency, for those roles that have one. */
async function PlaceForm({ member }: { member: StaffMember }) {
  const t = await getTranslations("identity.staff");
  const { regions, agencies } = await placeOptions();
  const isOfRegion = isRegional(member.role);
  if (!isOfRegion && member.role !== "agency") return null;
  return (
    <Card title={t(isOfRegion ? "moveRegion" : "moveAgency")}>
      <ActionForm action={moveStaffAction} submitLabel={t("move")} id="place">
        <HiddenInputs values={{ id: member.id }} />
        {isOfRegion ? (
          <SelectField
            name="region"
            label={t("region")}
            options={regions}
            defaultValue={member.region ?? ""}
          />
        ) : (
          <SelectField
            name="agency"
            label={t("agency")}
            options={agencies}
            defaultValue={member.agency ?? ""}
          />
        )}
      </ActionForm>
    </Card>
  );
}

/** One button that does one thing to the account, with a word on what follows. */
async function Act({ member, act }: { member: StaffMember; act: "close" | "reopen" | "invite" }) {
  const t = await getTranslations("identity.staff");
  return (
    <Card title={t(`acts.${act}.title`)}>
      <p className="mb-4">{t(`acts.${act}.body`)}</p>
      <ActionForm
        action={actOnStaffAction}
        submitLabel={t(`acts.${act}.button`)}
        submitKind={act === "close" ? "danger" : "secondary"}
        id={act}
      >
        <HiddenInputs values={{ id: member.id, act }} />
      </ActionForm>
    </Card>
  );
}

export default async function StaffMemberPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor("administrator");
  const member = await staffMember(actor, (await params).id);
  if (member === null) notFound();
  const t = await getTranslations("identity.staff");
  const isSelf = member.id === actor.accountId;
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: t("title"), href: "/admin/staff" }, { label: member.name }]} />
      <PageHeader title={member.name} />
      <SummaryList
        rows={[
          { label: t("place"), value: await roleLabel(member) },
          { label: t("email"), value: member.email },
          { label: t("state"), value: t(`states.${member.state}`) },
        ]}
      />
      <div className="mt-8 space-y-6">
        <PlaceForm member={member} />
        {member.state === "invited" ? <Act member={member} act="invite" /> : null}
        {member.state === "closed" ? <Act member={member} act="reopen" /> : null}
        {member.state === "closed" || isSelf ? null : <Act member={member} act="close" />}
      </div>
    </Page>
  );
}
