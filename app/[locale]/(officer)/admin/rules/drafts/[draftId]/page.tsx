import { getLocale, getTranslations } from "next-intl/server";
import { STATUS_TONES } from "@/components/rules/draft-table";
import { FindingList } from "@/components/rules/finding-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/lib/identity/permissions";
import { changedRules } from "@/lib/rules/changed-rules";
import { diffRuleSets } from "@/lib/rules/diff";
import { type Draft, draftVersions, replacedBy } from "@/lib/rules/drafts/draft.query";
import { proveRuleSet } from "@/lib/rules/proofs/prove";
import { formatDate, formatDateTime } from "@/lib/wording/format";
import { type DraftParams, editHref, loadDraft } from "./load-draft";

export async function generateMetadata({ params }: { params: DraftParams }) {
  const [t, { draft }] = await Promise.all([getTranslations("rules.draft"), loadDraft(params)]);
  return { title: t("title", { id: draft.ruleSet.id }) };
}

const PARTS = ["dates", "parameters", "criteria", "stops", "occupations", "asked"] as const;

/** A draft with what it says part by part, what the proofs find, and how it goes on. */
export default async function DraftPage({ params }: { readonly params: DraftParams }) {
  const { actor, draft } = await loadDraft(params);
  const [t, locale, versions] = await Promise.all([
    getTranslations("rules"),
    getLocale(),
    draftVersions(actor, draft.id),
  ]);
  const { ruleSet, status } = draft;
  const isOpen = status === "drafting" && may(actor, "draft-rules");
  const base = `/admin/rules/drafts/${draft.id}`;
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: t("title"), href: "/admin/rules" }, { label: ruleSet.id }]} />
      <PageHeader
        title={t("draft.title", { id: ruleSet.id })}
        actions={<Tag tone={STATUS_TONES[status]}>{t(`status.${status}`)}</Tag>}
      />
      <div className="space-y-6">
        {draft.reason === null || status !== "drafting" ? null : (
          <Notice tone="warning">{t("draft.sentBack", { reason: draft.reason })}</Notice>
        )}
        <FindingList
          ruleSet={ruleSet}
          findings={proveRuleSet(ruleSet)}
          hrefOf={isOpen ? (part) => editHref(draft.id, part) : null}
        />
        <Changes draft={draft} />
        <Card title={t("draft.says")}>
          <SummaryList
            rows={PARTS.map((part) => ({
              label: t(`parts.${part}`),
              value: <PartValue draft={draft} part={part} />,
              ...(isOpen && { changeHref: editHref(draft.id, part) }),
            }))}
          />
        </Card>
        <Card title={t("draft.file")}>
          <p className="flex flex-wrap gap-x-6 gap-y-2">
            <a
              className="link inline-flex min-h-11 items-center"
              href={`/api/rule-drafts/${draft.id}`}
              download
            >
              {t("draft.download")}
            </a>
            {isOpen ? (
              <TextLink href={`${base}/import`} className="inline-flex min-h-11 items-center">
                {t("draft.import")}
              </TextLink>
            ) : null}
          </p>
        </Card>
        <Disclosure summary={t("draft.trail")}>
          <ol className="space-y-2">
            {versions.map(({ version, savedBy, savedAt, contentHash }) => (
              <li key={version}>
                {t("draft.line", { version, name: savedBy ?? "" })},{" "}
                {formatDateTime(savedAt, locale)}
                <br />
                <code className="text-sm break-all text-soft">{contentHash}</code>
              </li>
            ))}
          </ol>
        </Disclosure>
      </div>
    </Page>
  );
}

async function PartValue({
  draft: { ruleSet },
  part,
}: {
  readonly draft: Draft;
  readonly part: (typeof PARTS)[number];
}) {
  const [t, locale] = await Promise.all([getTranslations("rules"), getLocale()]);
  switch (part) {
    case "dates":
      return `${ruleSet.id}, ${t("sets.from", { date: formatDate(ruleSet.inForceFrom, locale) })}`;
    case "parameters":
      return Object.keys(ruleSet.parameters).length;
    case "occupations":
      return ruleSet.occupationsInDemand.isco08.length;
    default:
      return ruleSet[part].length;
  }
}

async function Changes({ draft }: { readonly draft: Draft }) {
  const [t, replaced] = await Promise.all([getTranslations("rules"), replacedBy(draft.ruleSet)]);
  const own = new Set(["id", "inForceFrom", "inForceTo"]);
  const changes = diffRuleSets(replaced.ruleSet, draft.ruleSet).filter(
    ({ path }) => !own.has(path[0] ?? ""),
  );
  const step = draft.status === "proposed" || draft.status === "drafting" ? "decide" : "seeChanges";
  return (
    <Card title={t("draft.changes")} stitched>
      <p>
        {t("draft.changesCount", {
          count: changedRules(changes).length,
          set: replaced.ruleSet.id,
        })}
      </p>
      <p className="mt-4">
        <LinkButton href={`/admin/rules/drafts/${draft.id}/changes`} arrow>
          {t(`draft.${step}`)}
        </LinkButton>
      </p>
    </Card>
  );
}
