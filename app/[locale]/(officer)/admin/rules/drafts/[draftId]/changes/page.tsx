import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { TextareaField } from "@/components/form/textarea-field";
import { EffectCard } from "@/components/rules/effect-card";
import { FindingList } from "@/components/rules/finding-list";
import { RuleDiff } from "@/components/rules/rule-diff";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { effectOfDraft } from "@/lib/effect/effect.query";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import { type Draft, replacedBy } from "@/lib/rules/drafts/draft.query";
import { obstaclesOf } from "@/lib/rules/drafts/publishable.query";
import { proveRuleSet } from "@/lib/rules/proofs/prove";
import { formatDate } from "@/lib/wording/format";
import { type DraftParams, editHref, loadDraft } from "../load-draft";
import { decideAction } from "./decide.action";
import { effectAction } from "./effect.action";

export async function generateMetadata() {
  const t = await getTranslations("rules.diff");
  return { title: t("title") };
}

/** What a draft changes in the rules whose place it takes, what the proofs find, and the decision. */
export default async function ChangesPage({ params }: { readonly params: DraftParams }) {
  const { actor, draft } = await loadDraft(params);
  const [t, locale, replaced] = await Promise.all([
    getTranslations("rules"),
    getLocale(),
    replacedBy(draft.ruleSet),
  ]);
  const effect = await effectOfDraft(actor, draft);
  const { ruleSet, status } = draft;
  const date = formatDate(ruleSet.inForceFrom, locale);
  const canEdit = status === "drafting" && may(actor, "draft-rules");
  return (
    <Page>
      <Breadcrumbs
        crumbs={[
          { label: t("title"), href: "/admin/rules" },
          { label: ruleSet.id, href: `/admin/rules/drafts/${draft.id}` },
          { label: t("diff.title") },
        ]}
      />
      <PageHeader
        title={t("diff.title")}
        lead={t("diff.lead", { set: replaced.ruleSet.id, date })}
      />
      <div className="space-y-6">
        <FindingList
          ruleSet={ruleSet}
          findings={proveRuleSet(ruleSet)}
          hrefOf={canEdit ? (part) => editHref(draft.id, part) : null}
        />
        <RuleDiff before={replaced.ruleSet} after={ruleSet} />
        {effect === null ? null : (
          <EffectCard
            draftId={draft.id}
            done={effect.done}
            isCurrent={effect.isCurrent}
            isRunning={effect.runningSince !== null}
            action={status === "drafting" || status === "proposed" ? effectAction : null}
          />
        )}
        <Decision actor={actor} draft={draft} replacedHash={replaced.hash} date={date} />
      </div>
    </Page>
  );
}

interface DecisionProps {
  readonly actor: Actor;
  readonly draft: Draft;
  readonly replacedHash: string;
  readonly date: string;
}

async function Decision({ actor, draft, replacedHash, date }: DecisionProps) {
  const t = await getTranslations("rules.decide");
  if (draft.status === "approved")
    return <Notice tone="success">{t("isApproved", { date })}</Notice>;
  if (draft.status === "drafting" && may(actor, "draft-rules")) return <Propose draft={draft} />;
  if (draft.status !== "proposed") return null;
  if (!may(actor, "approve-rules") || draft.writers.includes(actor.accountId)) {
    return <Notice tone="info">{t("proposed")}</Notice>;
  }
  const seen = { draft, replacedHash };
  return (
    <Card title={t("approveTitle")} stitched>
      <p className="mb-4">{t("approveLead", { date })}</p>
      <ActionForm action={decideAction} submitLabel={t("approve")} id="approve">
        <Seen {...seen} act="approve" />
        <CheckboxField name="effect" label={t("effect")} />
      </ActionForm>
      <div className="mt-6">
        <Disclosure summary={t("sendBackTitle")}>
          <ActionForm
            action={decideAction}
            submitLabel={t("sendBack")}
            submitKind="secondary"
            id="send-back"
          >
            <Seen {...seen} act="send-back" />
            <TextareaField name="reason" label={t("reason")} rows={3} />
          </ActionForm>
        </Disclosure>
      </div>
    </Card>
  );
}

async function Propose({ draft }: { readonly draft: Draft }) {
  const [t, errors, now] = await Promise.all([
    getTranslations("rules.decide"),
    getTranslations("rules.errors"),
    currentTime(),
  ]);
  const obstacles = await obstaclesOf(draft, now);
  return (
    <Card title={t("approveTitle")}>
      {obstacles.length === 0 ? (
        <>
          <p className="mb-4">{t("proposeLead")}</p>
          <ActionForm action={decideAction} submitLabel={t("propose")} id="propose">
            <Seen draft={draft} replacedHash="" act="propose" />
          </ActionForm>
        </>
      ) : (
        <Notice tone="neutral" title={t("obstacles")}>
          <ul className="list-disc ps-5">
            {obstacles.map((code) => (
              <li key={code}>{errors(code)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="mt-6">
        <Disclosure summary={t("withdraw")}>
          <p className="mb-4">{t("withdrawSure")}</p>
          <ActionForm
            action={decideAction}
            submitLabel={t("withdraw")}
            submitKind="danger"
            id="withdraw"
          >
            <Seen draft={draft} replacedHash="" act="withdraw" />
          </ActionForm>
        </Disclosure>
      </div>
    </Card>
  );
}

interface SeenProps {
  readonly draft: Draft;
  readonly replacedHash: string;
  readonly act: string;
}

function Seen({ draft: { id, version, contentHash }, replacedHash, act }: SeenProps) {
  const seen = { draftId: id, version, contentHash, replacedHash, act };
  return Object.entries(seen).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
