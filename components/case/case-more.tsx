import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { ApplicationState } from "@/lib/application/state";

interface CaseMoreProps {
  readonly state: ApplicationState;
  readonly hrefOf: (page: string) => string;
  readonly people: readonly { readonly latinName: string; readonly cyrillicName: string }[];
}

const DECIDED = ["decision", "closed", "complaint", "annulment"];

/** What an applicant does seldom: family, another region, withdrawal, another application. */
export function CaseMore({ state, hrefOf, people }: CaseMoreProps) {
  const t = useTranslations("case.home");
  const linked = useTranslations("linked");
  const locale = useLocale();
  const isOpen = !["closed", "complaint", "annulment"].includes(state.stage);
  const links = [
    ...(state.stage === "testing"
      ? [{ label: t("needs"), page: "/application/accommodations" }]
      : []),
    ...(isOpen ? [{ label: t("family"), page: "/application/family" }] : []),
    { label: linked("title"), page: "/application/family/adults" },
    ...(DECIDED.includes(state.stage) ? [] : [{ label: t("move"), page: "/application/region" }]),
    ...(isOpen ? [{ label: t("withdraw"), page: "/application/withdraw" }] : []),
  ];
  return (
    <Card title={t("more")} className="no-print">
      <ul className="space-y-1">
        {links.map(({ label, page }) => (
          <li key={page}>
            <TextLink href={hrefOf(page)} className="inline-flex min-h-11 items-center">
              {label}
            </TextLink>
            {page === "/application/family" && people.length > 0 ? (
              <span className="text-soft">
                {" "}
                {people
                  .map(({ latinName, cyrillicName }) =>
                    locale === "en" ? latinName : cyrillicName,
                  )
                  .join(", ")}
              </span>
            ) : null}
          </li>
        ))}
        <li>
          <TextLink href="/application/new" className="inline-flex min-h-11 items-center">
            {t("new")}
          </TextLink>
        </li>
      </ul>
    </Card>
  );
}
