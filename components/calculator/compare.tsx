"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useCalculation } from "./calculator-context";
import { useChangeLines } from "./change-texts";
import { ColumnSwitch } from "./column-switch";
import { CompareTable } from "./compare-table";

/** "If I …": each change beside what is now, by what was changed and what it gives. */
export function Compare() {
  const t = useTranslations("calculator.compare");
  const { columns } = useCalculation();
  return (
    <Card title={t("title")} id="compare">
      <p className="mb-4 text-soft">{t("lead")}</p>
      <ColumnSwitch leads />
      {columns.changes.length === 0 ? null : (
        <div className="mt-5 space-y-5">
          <CompareTable />
          <h3 className="text-lg">{t("changes")}</h3>
          <ul className="grid gap-4 md:grid-cols-3">
            {columns.changes.map((_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a change has no name but its place
              <ChangeItem key={index} place={index + 1} />
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

function ChangeItem({ place }: { readonly place: number }) {
  const t = useTranslations("calculator.compare");
  const { act } = useCalculation();
  const lines = useChangeLines()(place);
  return (
    <li className="rounded-md border border-line bg-canvas p-4">
      <p className="font-semibold">{t("variant", { number: place })}</p>
      {lines.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
      <dl className="space-y-1">
        {lines.map(({ name, label, answer }) => (
          <div key={name}>
            <dt className="text-sm text-soft">{label}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
      <Button kind="quiet" onClick={() => act({ type: "remove-change", place })}>
        {t("remove", { number: place })}
      </Button>
    </li>
  );
}
