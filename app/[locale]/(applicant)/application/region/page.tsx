import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/select-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { ownCase } from "@/lib/application/application.query";
import { askedCase } from "@/lib/application/asked-case.schema";
import { requireActor } from "@/lib/identity/current-actor.query";
import { REGIONS, region } from "@/lib/identity/regions";
import { moveRegion } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("case.move");
  return { title: t("title") };
}

interface MoveProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function MoveRegion({ searchParams }: MoveProps) {
  const actor = await requireActor("applicant");
  const asked = askedCase(await searchParams);
  const [t, locale, shown] = await Promise.all([
    getTranslations("case"),
    getLocale(),
    ownCase(actor, asked),
  ]);
  if (shown === null || shown.state.stage === "closed") notFound();
  const home = asked === null ? "/application" : `/application?case=${asked}`;
  const { state } = shown;
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: t("home.title"), href: home }, { label: t("move.title") }]} />
      <PageHeader
        over={t("home.over", { number: shown.number })}
        title={t("move.title")}
        lead={t("move.lead")}
      />
      <p className="mb-6">{t("move.now", { region: region(state.region).name[locale] })}</p>
      <ActionForm
        action={moveRegion}
        submitLabel={t("move.action")}
        id="move"
        secondary={
          <LinkButton href={home} kind="secondary">
            {t("history.back")}
          </LinkButton>
        }
      >
        <input type="hidden" name="id" value={shown.id} />
        <SelectField
          name="region"
          label={t("move.region")}
          hint={t("move.hint")}
          placeholder={t("move.choose")}
          options={REGIONS.filter(({ code }) => code !== state.region).map(({ code, name }) => ({
            value: code,
            label: name[locale],
          }))}
        />
      </ActionForm>
    </Page>
  );
}
