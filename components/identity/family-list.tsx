import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { SummaryList } from "@/components/ui/summary-list";
import type { FamilyMember } from "@/lib/identity/family";
import { countryName } from "@/lib/wording/country-names";
import { formatDate } from "@/lib/wording/format";
import { HiddenInputs } from "./hidden-inputs";

interface FamilyListProps {
  readonly caseId: string;
  readonly members: readonly FamilyMember[];
  readonly isOpen: boolean;
  readonly remove: (form: FormData) => Promise<void>;
}

/** The minors of an application, each with its corrections while the list is open. */
export function FamilyList({ caseId, members, isOpen, remove }: FamilyListProps) {
  const t = useTranslations("identity.family");
  const locale = useLocale();
  return (
    <ul className="space-y-4">
      {members.map((member) => (
        <li key={member.id}>
          <Card title={member.cyrillicName} level={3}>
            <SummaryList
              rows={[
                { label: t("latinName.label"), value: member.latinName },
                { label: t("relation.label"), value: t(`relation.${member.relation}`) },
                { label: t("dateOfBirth.label"), value: formatDate(member.dateOfBirth, locale) },
                { label: t("citizenship.label"), value: countryName(member.citizenship, locale) },
                { label: t("documentNumber.label"), value: member.documentNumber ?? t("none") },
              ]}
            />
            {isOpen ? (
              <div className="mt-3 flex flex-wrap gap-3">
                <LinkButton
                  href={`/application/family?case=${caseId}&edit=${member.id}`}
                  kind="secondary"
                >
                  {t("edit")}
                  <span className="sr-only"> {member.cyrillicName}</span>
                </LinkButton>
                <form action={remove}>
                  <HiddenInputs values={{ caseId, memberId: member.id }} />
                  <Button type="submit" kind="quiet">
                    {t("remove")}
                    <span className="sr-only"> {member.cyrillicName}</span>
                  </Button>
                </form>
              </div>
            ) : null}
          </Card>
        </li>
      ))}
    </ul>
  );
}
