import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DataTable } from "@/components/ui/data-table";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SourceMark } from "@/components/ui/source-mark";
import { SummaryList } from "@/components/ui/summary-list";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { Criterion } from "@/lib/rules/criteria.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { approvedRuleSets } from "@/lib/rules/rule-sets.query";
import { criterionRows } from "@/lib/rules/shown-rules";
import type { Stop } from "@/lib/rules/stops.schema";
import { formatDate } from "@/lib/wording/format";
import { ParameterTable } from "./parameter-table";

export async function generateMetadata() {
  const t = await getTranslations("admin.rules");
  return { title: t("title") };
}

interface RuleSetPageProps {
  readonly params: Promise<{ setId: string }>;
}

export default async function RuleSetPage({ params }: RuleSetPageProps) {
  await requireActor("administrator", "auditor");
  const [t, rules, locale, stored] = await Promise.all([
    getTranslations("admin.rules"),
    getTranslations("rules"),
    getLocale(),
    approvedRuleSets(),
  ]);
  const { setId } = await params;
  const found = stored.find(({ ruleSet }) => ruleSet.id === setId);
  if (found === undefined) notFound();
  const { ruleSet, hash } = found;
  return (
    <Page width="wide">
      <Breadcrumbs crumbs={[{ label: rules("title"), href: "/admin/rules" }, { label: setId }]} />
      <PageHeader title={setId} lead={t("lead")} />
      <SummaryList
        rows={[
          { label: t("id"), value: <code>{ruleSet.id}</code> },
          { label: t("from"), value: formatDate(ruleSet.inForceFrom, locale) },
          {
            label: t("to"),
            value: ruleSet.inForceTo === null ? t("open") : formatDate(ruleSet.inForceTo, locale),
          },
          { label: t("hash"), value: <code className="break-all">{hash}</code> },
        ]}
      />
      <div className="mt-8 space-y-8">
        <ParameterTable parameters={ruleSet.parameters} />
        <CriteriaTable criteria={ruleSet.criteria} />
        <StopTable stops={ruleSet.stops} />
        <Occupations ruleSet={ruleSet} />
      </div>
    </Page>
  );
}

async function CriteriaTable({ criteria }: { readonly criteria: readonly Criterion[] }) {
  const [t, names, locale] = await Promise.all([
    getTranslations("admin.rules"),
    getTranslations("assessment"),
    getLocale(),
  ]);
  return (
    <DataTable
      caption={t("criteria")}
      rows={criteria}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "criterion",
          header: t("criterion"),
          isRowHeader: true,
          cell: ({ title, family }) => (
            <>
              {title[locale]}
              <br />
              <span className="text-sm font-normal text-soft">{names(`families.${family}`)}</span>
            </>
          ),
        },
        {
          key: "table",
          header: t("table"),
          cell: (criterion) => (
            <ul>
              {criterionRows(criterion).map(({ answer, points }) => (
                <li key={answer}>
                  <code className="text-sm">{answer}</code> → {points}
                </li>
              ))}
            </ul>
          ),
        },
        { key: "max", header: t("max"), align: "end", cell: ({ max }) => max },
        {
          key: "source",
          header: t("source"),
          cell: ({ status, source }) => (
            <>
              <SourceMark status={status} />
              <br />
              <span className="text-sm">{source[locale]}</span>
            </>
          ),
        },
      ]}
    />
  );
}

async function StopTable({ stops }: { readonly stops: readonly Stop[] }) {
  const [t, locale] = await Promise.all([getTranslations("admin.rules"), getLocale()]);
  return (
    <DataTable
      caption={t("stops")}
      rows={stops}
      rowKey={({ key }) => key}
      columns={[
        { key: "stop", header: t("stop"), isRowHeader: true, cell: ({ title }) => title[locale] },
        {
          key: "source",
          header: t("source"),
          cell: ({ status, source }) => (
            <>
              <SourceMark status={status} /> <span className="text-sm">{source[locale]}</span>
            </>
          ),
        },
      ]}
    />
  );
}

async function Occupations({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const t = await getTranslations("admin.rules");
  const { isco08, status } = ruleSet.occupationsInDemand;
  return (
    <section>
      <h2 className="text-xl">{t("occupations")}</h2>
      <p className="mt-2 flex flex-wrap gap-2">
        {isco08.map((code) => (
          <code key={code}>{code}</code>
        ))}
      </p>
      <p className="mt-2">
        <SourceMark status={status} />
      </p>
    </section>
  );
}
