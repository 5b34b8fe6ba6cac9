import { getLocale, getTranslations } from "next-intl/server";
import { FindCase } from "@/components/exam/find-case";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/select-field";
import { TextareaField } from "@/components/form/textarea-field";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { BAN_REASONS } from "@/lib/exam/ban";
import { type BanCase, caseForBan, standingBans } from "@/lib/exam/bans.query";
import { testRules } from "@/lib/exam/test-rules";
import { requireActor } from "@/lib/identity/current-actor.query";
import { displayName } from "@/lib/identity/names";
import { currentTime } from "@/lib/platform/clock";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";
import { formatDate } from "@/lib/wording/format";
import { impose, lift } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("exam.desk.bans");
  return { title: t("title") };
}

interface BansProps {
  readonly searchParams: Promise<{ readonly number?: string | string[] }>;
}

export default async function BansDeskPage({ searchParams }: BansProps) {
  const actor = await requireActor("testing-centre");
  const { number } = await searchParams;
  const wanted = typeof number === "string" ? number.trim() : "";
  const [t, bans, found, stored] = await Promise.all([
    getTranslations("exam.desk.bans"),
    standingBans(actor),
    wanted === "" ? null : caseForBan(actor, wanted),
    currentTime().then((now) => ruleSetAt(now)),
  ]);
  const { ban } = testRules(stored.ruleSet);
  return (
    <Page>
      <PageHeader title={t("title")} lead={t("lead", { days: ban.value })} />
      <div className="grid gap-6">
        <Card title={t("find")}>
          <FindCase number={wanted} />
          {wanted !== "" && found === null ? (
            <Notice tone="warning" role="status" className="mt-4">
              {t("notFound")}
            </Notice>
          ) : null}
          {found === null ? null : <Found case={found} />}
        </Card>
        <section className="grid gap-4">
          <h2 className="text-xl">{t("standing")}</h2>
          {bans.length === 0 ? <EmptyState title={t("none")} /> : null}
          {bans.map((standing) => (
            <Standing key={standing.applicationId} case={standing} />
          ))}
        </section>
      </div>
    </Page>
  );
}

interface CaseProps {
  readonly case: BanCase;
}

async function Facts({ case: found }: CaseProps) {
  const [t, locale] = await Promise.all([getTranslations("exam.desk.bans"), getLocale()]);
  const { attempts, lastAttemptAt, bannedUntil } = found;
  const at = lastAttemptAt === null ? "" : formatDate(lastAttemptAt, locale);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg font-semibold">
        {displayName(found.name, locale)}
        {bannedUntil === null ? null : (
          <Tag tone="danger">{t("until", { until: formatDate(bannedUntil, locale) })}</Tag>
        )}
      </p>
      <p className="text-sm text-soft">
        {found.number} · {t("attempts", { count: attempts, at })}
      </p>
    </>
  );
}

async function Found({ case: found }: CaseProps) {
  const [t, words] = await Promise.all([
    getTranslations("exam.desk.bans"),
    getTranslations("exam.ban"),
  ]);
  return (
    <div className="mt-5 border-t border-line pt-5">
      <Facts case={found} />
      {found.bannedUntil === null ? (
        <ActionForm
          id="impose"
          action={impose}
          submitLabel={t("impose")}
          submitKind="danger"
          className="mt-4"
        >
          <input type="hidden" name="applicationId" value={found.applicationId} />
          <SelectField
            name="reason"
            label={t("reason")}
            placeholder={t("reasonPlaceholder")}
            options={BAN_REASONS.map((value) => ({ value, label: words(value) }))}
          />
        </ActionForm>
      ) : null}
    </div>
  );
}

async function Standing({ case: standing }: CaseProps) {
  const t = await getTranslations("exam.desk.bans");
  const { applicationId } = standing;
  return (
    <Card>
      <Facts case={standing} />
      <Disclosure summary={t("lift")}>
        <ActionForm id={`lift-${applicationId}`} action={lift} submitLabel={t("lift")}>
          <input type="hidden" name="applicationId" value={applicationId} />
          <TextareaField name="reason" label={t("liftReason")} rows={3} />
        </ActionForm>
      </Disclosure>
    </Card>
  );
}
