import { getTranslations } from "next-intl/server";
import { DecisionFacts } from "@/components/statistics/decision-facts";
import { InformationChart } from "@/components/statistics/information-chart";
import { ItemTable } from "@/components/statistics/item-table";
import { ScoresChart } from "@/components/statistics/scores-chart";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { ITEM_MINIMUM } from "@/lib/psychometrics/flags";
import { type OverviewFilter, SORTS } from "@/lib/psychometrics/overview.schema";
import { sortItems } from "@/lib/psychometrics/sort-items";
import type { Overview } from "@/lib/psychometrics/statistics.query";
import { overviewHref } from "./overview-href";

const PER_PAGE = 30;

interface BlockFindingsProps {
  readonly overview: Overview;
  readonly filter: OverviewFilter;
  readonly mayManage: boolean;
}

/** What a run found about one block: its decisions, its curves, its items. */
export async function BlockFindings({ overview, filter, mayManage }: BlockFindingsProps) {
  const t = await getTranslations("statistics");
  const { block, items, source } = overview;
  if (block === null) return null;
  const most = Math.max(0, ...items.map(({ statistics }) => statistics.reached));
  const pages = Math.max(1, Math.ceil(items.length / PER_PAGE));
  const page = Math.min(filter.page, pages);
  return (
    <div className="grid gap-6">
      <DecisionFacts block={block} />
      {block.rasch === null ? (
        <Notice title={t("tooFew.title")}>
          <p>{t("tooFew.body", { needed: ITEM_MINIMUM, most })}</p>
        </Notice>
      ) : null}
      <div className="grid gap-6 lg:grid-cols-2">
        {block.rasch === null ? null : <InformationChart rasch={block.rasch} />}
        <ScoresChart block={block} />
      </div>
      <section>
        <h2 className="mb-2 text-2xl">{t("items.title")}</h2>
        <Tabs
          label={t("items.sort")}
          tabs={SORTS.map((sort) => ({
            label: t(`items.by.${sort}`),
            href: overviewHref({ ...filter, sort, page: 1 }),
            isCurrent: sort === filter.sort,
          }))}
        />
        <ItemTable
          rows={sortItems(items, filter.sort).slice((page - 1) * PER_PAGE, page * PER_PAGE)}
          hrefOf={mayManage ? (id) => `/desk/items/statistics/${id}?data=${source}` : null}
        />
        <Pagination
          page={page}
          pages={pages}
          hrefOf={(one) => overviewHref({ ...filter, page: one })}
        />
      </section>
    </div>
  );
}
