import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/text-field";
import { FixedProfile } from "@/components/identity/fixed-profile";
import { HiddenInputs } from "@/components/identity/hidden-inputs";
import { DocumentFields, NameFields } from "@/components/identity/profile-fields";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { Profile } from "@/lib/identity/profile";
import { isProfileFixed, ownProfile } from "@/lib/identity/profile.query";
import { startingPointOf } from "@/lib/identity/starting-point";
import { saveOtherNamesAction, saveProfileAction } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("identity.profile");
  return { title: t("title") };
}

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function Fixed({ profile }: { profile: Profile }) {
  const t = await getTranslations("identity.profile");
  return (
    <Page width="text">
      <PageHeader title={t("title")} />
      <Notice tone="info" className="mb-6" title={t("fixedTitle")}>
        {t("fixedBody")}
      </Notice>
      <FixedProfile profile={profile} />
      <Card title={t("otherNames.label")} className="mt-8">
        <ActionForm action={saveOtherNamesAction} submitLabel={t("save")} id="other-names">
          <TextField
            name="otherNames"
            label={t("otherNames.label")}
            hint={t("otherNames.hint")}
            optional
            autoComplete="off"
            defaultValue={profile.otherNames ?? ""}
          />
        </ActionForm>
      </Card>
    </Page>
  );
}

/** Who the applicant is: once for all their applications. Can be begun with a passport alone. */
export default async function ProfilePage({ searchParams }: Props) {
  const actor = await requireActor("applicant");
  const profile = await ownProfile(actor);
  const isFixed = actor.personId !== null && (await isProfileFixed(actor.personId));
  if (profile !== null && isFixed) return <Fixed profile={profile} />;
  const t = await getTranslations("identity.profile");
  const carried = {
    ...startingPointOf(await searchParams),
    ...(profile === null && { next: "open" }),
  };
  return (
    <Page width="text">
      <PageHeader title={t("title")} lead={t("lead")} />
      <ActionForm
        action={saveProfileAction}
        submitLabel={t(profile === null ? "saveAndGoOn" : "save")}
        id="profile"
      >
        <HiddenInputs values={carried} />
        <Card title={t("namesTitle")}>
          <div className="space-y-6">
            <NameFields profile={profile} />
          </div>
        </Card>
        <Card title={t("documentTitle")}>
          <div className="space-y-6">
            <DocumentFields profile={profile} />
          </div>
        </Card>
      </ActionForm>
    </Page>
  );
}
