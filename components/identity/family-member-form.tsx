import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FamilyMember } from "@/lib/identity/family";
import { FamilyMemberFields } from "./family-member-fields";
import { HiddenInputs } from "./hidden-inputs";

interface FamilyMemberFormProps {
  readonly caseId: string;
  readonly action: FormAction;
  /** Whom to correct; null to add somebody. */
  readonly member: FamilyMember | null;
}

/** Adds a minor to the list, or corrects one on it. */
export function FamilyMemberForm({ caseId, action, member }: FamilyMemberFormProps) {
  const t = useTranslations("identity.family");
  if (member === null) {
    return (
      <Card title={t("add")} className="mt-8" stitched>
        <ActionForm action={action} submitLabel={t("submit")} id="family-member" clearsWhenOk>
          <HiddenInputs values={{ caseId }} />
          <FamilyMemberFields member={null} />
        </ActionForm>
      </Card>
    );
  }
  const back = (
    <LinkButton href={`/application/family?case=${caseId}`} kind="quiet">
      {t("cancel")}
    </LinkButton>
  );
  return (
    <Card title={t("change")} className="mt-8" stitched>
      <ActionForm action={action} submitLabel={t("save")} id={member.id} secondary={back}>
        <HiddenInputs values={{ caseId, memberId: member.id }} />
        <FamilyMemberFields member={member} />
      </ActionForm>
    </Card>
  );
}
