import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { RadiosField } from "@/components/form/radios-field";
import { SelectField } from "@/components/form/select-field";
import { GuidanceList } from "@/components/identity/guidance-list";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { ownCases } from "@/lib/application/application.query";
import { isAdult } from "@/lib/identity/adult";
import { requireActor } from "@/lib/identity/current-actor.query";
import { pilotFacts } from "@/lib/identity/eligibility.query";
import { guidanceFor } from "@/lib/identity/guidance";
import { ownProfile } from "@/lib/identity/profile.query";
import { REGIONS } from "@/lib/identity/regions";
import { startingPointOf, startingQuery } from "@/lib/identity/starting-point";
import { formatDate } from "@/lib/wording/format";
import { redirect } from "@/lib/wording/navigation";
import { openApplicationAction } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("identity.newApplication");
  return { title: t("title") };
}

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function TooYoung() {
  const t = await getTranslations("identity.newApplication");
  return (
    <Page width="text">
      <PageHeader title={t("title")} />
      <Notice tone="warning" title={t("under18Title")}>
        {t("under18Body")}
      </Notice>
      <p className="mt-6">
        <LinkButton href="/application/profile" kind="secondary">
          {t("checkProfile")}
        </LinkButton>
      </p>
    </Page>
  );
}

/** After the pilot's last day no application opens; those that are open go on. */
async function PilotOver({ date }: { date: string }) {
  const t = await getTranslations("identity.newApplication.pilotOver");
  return (
    <Page width="text">
      <PageHeader title={t("title")} lead={t("body", { date })} />
      <LinkButton href="/application">{t("action")}</LinkButton>
    </Page>
  );
}

/** Opens an application: which service, and which region decides. */
export default async function NewApplicationPage({ searchParams }: Props) {
  const actor = await requireActor("applicant");
  const start = startingPointOf(await searchParams);
  const locale = await getLocale();
  const profile = await ownProfile(actor);
  if (profile === null) {
    return redirect({ href: `/application/profile${startingQuery(start)}`, locale });
  }
  const [t, facts, cases] = await Promise.all([
    getTranslations("identity.newApplication"),
    pilotFacts(),
    ownCases(actor),
  ]);
  if (!isAdult(profile.dateOfBirth, facts.today)) return <TooYoung />;
  if (facts.today > facts.pilot.to) return <PilotOver date={formatDate(facts.pilot.to, locale)} />;
  const open = cases.filter(({ state }) => state.stage !== "closed");
  const isOpen = (service: string) => open.some(({ state }) => state.service === service);
  const collator = new Intl.Collator(locale);
  const regions = REGIONS.map(({ code, name }) => ({ value: code, label: name[locale] })).sort(
    (one, other) => collator.compare(one.label, other.label),
  );
  const guidance = guidanceFor(profile.citizenship, {
    service: start.service ?? "rpp",
    origin: start.service === "kandas" ? "kazakh" : "other",
  });
  return (
    <Page width="text">
      <PageHeader title={t("title")} lead={t("lead")} />
      <ActionForm action={openApplicationAction} submitLabel={t("submit")} id="new-application">
        <Card stitched>
          <div className="space-y-6">
            <RadiosField
              name="service"
              label={t("service.label")}
              hint={t("service.hint")}
              defaultValue={start.service}
              options={(["rpp", "kandas"] as const).map((value) => ({
                value,
                label: t(`service.${value}`),
                hint: t(isOpen(value) ? "service.open" : `service.${value}Hint`),
                disabled: isOpen(value),
              }))}
            />
            <RadiosField
              name="abroad"
              label={t("abroad.label")}
              defaultValue={start.abroad}
              options={[
                { value: "no", label: t("abroad.no") },
                { value: "yes", label: t("abroad.yes") },
              ]}
            />
            <SelectField
              name="region"
              label={t("region.label")}
              hint={t("region.hint")}
              placeholder={t("region.choose")}
              options={regions}
              defaultValue={start.region}
            />
          </div>
        </Card>
        <Disclosure summary={t("guidance")} open>
          <div className="py-3">
            <GuidanceList guidance={guidance} solvency={facts.solvency} />
          </div>
        </Disclosure>
        <p className="text-soft">{t("free")}</p>
      </ActionForm>
    </Page>
  );
}
