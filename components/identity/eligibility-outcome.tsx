import { useLocale, useTranslations } from "next-intl";
import { InviteCard } from "@/components/calculator/invite-card";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { Outcome } from "@/lib/identity/eligibility";
import { type Guidance, guidanceFor } from "@/lib/identity/guidance";
import { startingQuery } from "@/lib/identity/starting-point";
import { countryName } from "@/lib/wording/country-names";
import { EligibilityCosts, type PilotCosts } from "./eligibility-costs";
import { GuidanceList } from "./guidance-list";

interface EligibilityOutcomeProps {
  readonly outcome: Outcome;
  readonly isKazakh: boolean;
  readonly costs: PilotCosts;
  /** Where the next step is: signing up, or the application for who has an account. */
  readonly nextPath: "/sign-up" | "/application/new";
}

type Suitable = Extract<Outcome, { kind: "suitable" }>;

function SuitableOutcome({
  outcome,
  isKazakh,
  costs,
  nextPath,
}: EligibilityOutcomeProps & { readonly outcome: Suitable }) {
  const t = useTranslations("eligibility");
  const documents = useTranslations("documents");
  const locale = useLocale();
  const { service, citizenship, start } = outcome;
  const guidance: readonly Guidance[] = guidanceFor(citizenship, {
    service,
    origin: isKazakh ? "kazakh" : "other",
  });
  return (
    <div className="space-y-6">
      <Notice tone="success" title={t(`suitable.${service}.title`)} role="status">
        <p>{t(`suitable.${service}.body`)}</p>
      </Notice>
      <Card title={t("guidanceTitle", { country: countryName(citizenship, locale) })} stitched>
        <p className="mb-4 text-soft">{t("guidanceLead")}</p>
        <GuidanceList guidance={guidance} solvency={costs.solvency} />
        <p className="mt-4">
          <TextLink
            href={`/documents?country=${citizenship}`}
            className="inline-flex min-h-11 items-center"
          >
            {documents("checklistLink")}
          </TextLink>
        </p>
      </Card>
      <Card title={t("costsTitle")}>
        <EligibilityCosts costs={costs} service={service} />
      </Card>
      <InviteCard />
      <LinkButton href={`${nextPath}${startingQuery(start)}`} arrow className="max-sm:w-full">
        {t(nextPath === "/sign-up" ? "signUp" : "open")}
      </LinkButton>
    </div>
  );
}

/** Whether the assessment is for this person, and what to do now in either case. */
export function EligibilityOutcome(props: EligibilityOutcomeProps) {
  const { outcome } = props;
  const t = useTranslations("eligibility");
  switch (outcome.kind) {
    case "suitable":
      return <SuitableOutcome {...props} outcome={outcome} />;
    case "elsewhere":
      return (
        <Notice tone="info" title={t("elsewhere.title")} role="status">
          <p>{t("elsewhere.rule")}</p>
          <p>{t(`elsewhere.to.${outcome.purpose}`)}</p>
        </Notice>
      );
    case "citizen":
    case "minor":
    case "not-in-force":
      return (
        <Notice tone="info" title={t(`${outcome.kind}.title`)} role="status">
          <p>{t(`${outcome.kind}.body`)}</p>
        </Notice>
      );
  }
}
