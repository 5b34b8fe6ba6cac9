import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import type { FormAction } from "@/components/form/form-state";
import { RadiosField } from "@/components/form/radios-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ADULT_RELATIONS, type AdultRelation } from "@/lib/family/relation";
import { formatDateTime } from "@/lib/wording/format";

interface Invitation {
  readonly id: string;
  readonly relation: AdultRelation;
  readonly code: string;
  readonly expiresAt: Date;
}

interface InviteFormsProps {
  readonly caseId: string;
  readonly days: number;
  readonly invitations: readonly Invitation[];
  readonly invite: FormAction;
  readonly accept: FormAction;
  readonly withdraw: (form: FormData) => Promise<void>;
}

/** The two ways to a link: make a code for somebody, or enter one that somebody gave. */
export function InviteForms(props: InviteFormsProps) {
  const { caseId, days, invitations, invite, accept, withdraw } = props;
  const t = useTranslations("linked");
  return (
    <>
      {invitations.length === 0 ? null : <Codes invitations={invitations} withdraw={withdraw} />}
      <Card title={t("invite.title")}>
        <p className="mb-4 text-soft">{t("invite.lead", { days })}</p>
        <ActionForm id="invite" action={invite} submitLabel={t("invite.action")} clearsWhenOk>
          <input type="hidden" name="caseId" value={caseId} />
          <RadiosField
            name="relation"
            label={t("invite.relation")}
            options={ADULT_RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
          />
          <CheckboxField name="mailed" label={t("invite.mailed")} />
        </ActionForm>
      </Card>
      <Card title={t("accept.title")}>
        <p className="mb-4 text-soft">{t("accept.lead")}</p>
        <ActionForm
          id="accept"
          action={accept}
          submitLabel={t("accept.action")}
          submitKind="secondary"
          clearsWhenOk
        >
          <input type="hidden" name="caseId" value={caseId} />
          <TextField
            name="code"
            label={t("accept.code")}
            hint={t("accept.hint")}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
          />
        </ActionForm>
      </Card>
    </>
  );
}

function Codes({ invitations, withdraw }: Pick<InviteFormsProps, "invitations" | "withdraw">) {
  const t = useTranslations("linked");
  const locale = useLocale();
  return (
    <Card title={t("codes.title")} stitched>
      <ul className="divide-y divide-line">
        {invitations.map(({ id, relation, code, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <div>
              <p className="font-mono text-2xl tracking-wider">{code}</p>
              <p className="text-sm text-soft">
                {t("codes.for", {
                  relation: t(`relation.${relation}`),
                  date: formatDateTime(expiresAt, locale),
                })}
              </p>
            </div>
            <form action={withdraw}>
              <input type="hidden" name="id" value={id} />
              <Button type="submit" kind="quiet" aria-label={`${t("codes.withdraw")}: ${code}`}>
                {t("codes.withdraw")}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Card>
  );
}
