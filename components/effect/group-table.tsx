import { useLocale, useTranslations } from "next-intl";
import { percent } from "@/components/statistics/figures";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import type { ShownGroup } from "@/lib/effect/effect.schema";
import type { Dimension } from "@/lib/effect/groups";
import { fallsBehind, wilson } from "@/lib/effect/rates";
import { countryName, regionName, wordsIn } from "@/lib/questionnaire/words";
import { RateBars } from "./rate-bars";

interface GroupTableProps {
  readonly dimension: Dimension;
  readonly groups: readonly ShownGroup[];
}

/** One way of telling people apart: how many pass before and after, group by group, small groups left out. */
export function GroupTable({ dimension, groups }: GroupTableProps) {
  const t = useTranslations("effect.groups");
  const locale = useLocale();
  const words = wordsIn(locale);
  const behind = fallsBehind(groups);
  const shown = groups.flatMap(({ group, counts }) => (counts === null ? [] : [{ group, counts }]));
  const nameOf = (group: string): string => {
    switch (dimension) {
      case "citizenship":
        return countryName(group, words);
      case "region":
        return regionName(group, words);
      case "age":
        return t("age", { age: group });
      case "sex":
        return group === "female" || group === "male" ? t(group) : group;
      case "service":
        return group === "rpp" || group === "kandas" ? t(group) : group;
    }
  };
  const shareOf = (passed: number, cases: number): string => {
    const rate = wilson(passed, cases);
    if (rate === null) return "–";
    const range = `${percent(rate.low, locale)} – ${percent(rate.high, locale)}`;
    return `${percent(rate.share, locale)} (${range})`;
  };
  return (
    <Disclosure summary={t(`by.${dimension}`)}>
      <DataTable
        caption={t(`by.${dimension}`)}
        captionHidden
        rows={shown}
        rowKey={({ group }) => group}
        empty={<p>–</p>}
        columns={[
          {
            key: "group",
            header: t("group"),
            isRowHeader: true,
            cell: ({ group }) => (
              <>
                {nameOf(group)}
                {behind.has(group) ? (
                  <Tag tone="warning" className="ms-2">
                    {t("behind")}
                  </Tag>
                ) : null}
              </>
            ),
          },
          { key: "cases", header: t("cases"), align: "end", cell: ({ counts }) => counts.cases },
          { key: "share", header: t("share"), cell: ({ counts }) => <RateBars counts={counts} /> },
          {
            key: "after",
            header: t("after"),
            align: "end",
            cell: ({ counts }) => shareOf(counts.passedAfter, counts.cases),
          },
          {
            key: "changes",
            header: t("changes"),
            align: "end",
            cell: ({ counts }) => `+${counts.newlyPassed} / −${counts.noLongerPassed}`,
          },
        ]}
      />
      {shown.length === groups.length ? null : (
        <p className="mt-2 text-soft">{t("hidden", { count: groups.length - shown.length })}</p>
      )}
    </Disclosure>
  );
}
