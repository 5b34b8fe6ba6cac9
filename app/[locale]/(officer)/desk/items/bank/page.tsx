import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { CoverageTable } from "@/components/items/coverage-table";
import { ItemTabs } from "@/components/items/item-tabs";
import { LacksList } from "@/components/items/lacks-list";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireActor } from "@/lib/identity/current-actor.query";
import { bankCoverage, type Coverage } from "@/lib/items/coverage.query";

export async function generateMetadata() {
  const t = await getTranslations("items.bank");
  return { title: t("title") };
}

export default async function BankPage() {
  const actor = await requireActor("testing-centre");
  const [t, bank] = await Promise.all([getTranslations("items"), bankCoverage(actor)]);
  if (bank === null) notFound();
  const { overCap, exposure, lacks, attempts } = bank;
  return (
    <Page width="wide">
      <PageHeader title={t("bank.title")} lead={t("bank.lead")} />
      <ItemTabs current="bank" />
      <div className="grid gap-6">
        {overCap.forms === 0 ? null : (
          <Notice tone="warning" title={t("bank.overCapTitle")}>
            {t("bank.overCap", {
              count: overCap.forms,
              of: exposure.of,
              kinds: overCap.kinds.map((kind) => t(`kind.${kind}`)).join(", "),
            })}
          </Notice>
        )}
        <Card title={t("bank.lacks")}>
          <LacksList lacks={lacks} attempts={attempts} />
        </Card>
        <p className="text-soft">{t("bank.tableNote")}</p>
        <div className="grid items-start gap-6 xl:grid-cols-2">
          <CoverageTable block="listening" rows={bank.listening} />
          <CoverageTable block="reading" rows={bank.reading} />
        </div>
        <Exposure exposure={exposure} />
      </div>
    </Page>
  );
}

async function Exposure({ exposure }: Pick<Coverage, "exposure">) {
  const [t, format] = await Promise.all([getTranslations("items"), getFormatter()]);
  const { of, days, most, mostForms } = exposure;
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{t("bank.exposure")}</h2>
      <p className="text-soft">{t("bank.exposureNote", { of, days, most: mostForms })}</p>
      <DataTable
        caption={t("bank.exposure")}
        captionHidden
        rows={most}
        rowKey={({ id }) => id}
        empty={<p>{t("bank.noForms")}</p>}
        columns={[
          {
            key: "id",
            header: t("list.id"),
            isRowHeader: true,
            cell: ({ id }) => <TextLink href={`/desk/items/${id}`}>{id}</TextLink>,
          },
          { key: "forms", header: t("bank.forms"), align: "end", cell: ({ forms }) => forms },
          {
            key: "share",
            header: t("bank.share"),
            align: "end",
            cell: ({ forms }) => format.number(forms / of, { style: "percent" }),
          },
        ]}
      />
    </section>
  );
}
