import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { RadiosField } from "@/components/form/radios-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/identity/current-actor.query";
import { STAFF_ROLES } from "@/lib/identity/staff.schema";
import { createStaffAction } from "../actions";
import { placeOptions } from "../place-options";

export async function generateMetadata() {
  const t = await getTranslations("identity.staff");
  return { title: t("newTitle") };
}

// Each language names itself.
const LANGUAGES = [
  { value: "kk", label: "Қазақша" },
  { value: "ru", label: "Русский" },
  { value: "en", label: "English" },
];

/** A new member of staff: who, in which role, and where. */
export default async function NewStaffPage() {
  await requireActor("administrator");
  const [t, fields, roles, { regions, agencies }, locale] = await Promise.all([
    getTranslations("identity.staff"),
    getTranslations("identity.fields"),
    getTranslations("identity.roles"),
    placeOptions(),
    getLocale(),
  ]);
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[{ label: t("title"), href: "/admin/staff" }, { label: t("newTitle") }]}
      />
      <PageHeader title={t("newTitle")} lead={t("newLead")} />
      <Card stitched>
        <ActionForm action={createStaffAction} submitLabel={t("create")} id="staff">
          <TextField name="name" label={t("name")} hint={t("nameHint")} autoComplete="off" />
          <TextField
            name="email"
            type="email"
            label={fields("email")}
            hint={t("emailHint")}
            autoComplete="off"
            inputMode="email"
          />
          <SelectField
            name="role"
            label={t("role")}
            hint={t("roleHint")}
            placeholder={t("chooseRole")}
            options={STAFF_ROLES.map((value) => ({ value, label: roles(value) }))}
          />
          <SelectField
            name="region"
            label={t("region")}
            hint={t("regionHint")}
            placeholder={t("noRegion")}
            options={regions}
            optional
          />
          <SelectField
            name="agency"
            label={t("agency")}
            hint={t("agencyHint")}
            placeholder={t("noAgency")}
            options={agencies}
            optional
          />
          <RadiosField
            name="locale"
            label={t("language")}
            options={LANGUAGES}
            defaultValue={locale}
          />
        </ActionForm>
      </Card>
    </Page>
  );
}
