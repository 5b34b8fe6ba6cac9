"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { SourceMark } from "@/components/ui/source-mark";
import { differences } from "@/lib/calculator/result";
import { useCalculation } from "./calculator-context";
import { useTitles } from "./result-card";

/** Points of now and of each change: the total, and every criterion that they do not agree on. */
export function CompareTable() {
  const t = useTranslations("calculator.compare");
  const { results } = useCalculation();
  const titleOf = useTitles();
  const totals = results.map(({ total }) => total);
  const rows = differences(results);
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-start">
        <caption className="sr-only">{t("table")}</caption>
        <thead>
          <tr className="border-b-2 border-line align-bottom">
            <th scope="col" className="py-2 pe-2 text-start font-normal text-soft">
              {t("criterion")}
            </th>
            {results.map((_, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its place
              <th key={place} scope="col" className="px-1 py-2 text-end sm:px-2 font-semibold">
                {place === 0 ? t("now") : t("variant", { number: place })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <PointsRow title={t("total")} points={totals} isTotal />
          {rows.map(({ key, points }) => (
            <PointsRow key={key} title={titleOf(key)} points={points} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <p className="mt-3 text-soft">{t("same")}</p> : null}
    </div>
  );
}

interface PointsRowProps {
  readonly title: string;
  readonly points: readonly number[];
  readonly isTotal?: boolean;
}

function PointsRow({ title, points, isTotal = false }: PointsRowProps) {
  const [now = 0] = points;
  return (
    <tr className="border-b border-line align-baseline">
      <th
        scope="row"
        className={isTotal ? "py-2 pe-2 text-start" : "py-2 pe-2 text-start font-normal"}
      >
        {title}
        <SourceMark status="illustrative" as="sign" />
      </th>
      {points.map((value, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its place
        <td key={place} className={cx("px-1 py-2 text-end sm:px-2", isTotal && "font-bold")}>
          {value}
          <Difference points={value - now} />
        </td>
      ))}
    </tr>
  );
}

/** "+25" for those who see it, "25 more" for those who hear it. */
function Difference({ points }: { readonly points: number }) {
  const t = useTranslations("calculator.compare");
  if (points === 0) return null;
  const more = points > 0;
  return (
    <span
      className={
        more ? "block text-sm font-semibold text-grass" : "block text-sm font-semibold text-madder"
      }
    >
      <span aria-hidden="true">{more ? `+${points}` : `−${-points}`}</span>
      <span className="sr-only">
        {more ? t("difference", { points }) : t("less", { points: -points })}
      </span>
    </span>
  );
}
