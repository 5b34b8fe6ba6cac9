"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { MOST_CHANGES } from "@/lib/calculator/sheet";
import { useCalculation } from "./calculator-context";
import type { Act } from "./columns";
import { FORM_ID } from "./form-values";

const LOOK =
  "inline-flex min-h-11 flex-none cursor-pointer items-center gap-1.5 rounded-md border-2 px-3 text-sm font-semibold";

interface ColumnSwitchProps {
  /** Offers one more change. */
  readonly adds?: boolean;
  /** Leads to the questions, where they are out of sight. */
  readonly leads?: boolean;
}

const toQuestions = () => document.getElementById(FORM_ID)?.scrollIntoView({ block: "start" });

/** Now and each change with its total, side by side: what is pressed is what the form shows. */
export function ColumnSwitch({ adds = true, leads = false }: ColumnSwitchProps) {
  const t = useTranslations("calculator.compare");
  const { columns, results, act } = useCalculation();
  const { active, changes } = columns;
  const press = (pressed: Act) => {
    act(pressed);
    if (leads) toQuestions();
  };
  if (changes.length === 0 && !adds) return null;
  return (
    <fieldset className={cx("-m-1 flex min-w-0 gap-2 p-1", adds ? "flex-wrap" : "overflow-x-auto")}>
      <legend className="sr-only">{t("choose")}</legend>
      {changes.length === 0
        ? null
        : results.map(({ total }, place) => (
            <button
              // A column has no name but its place.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={place}
              type="button"
              aria-pressed={place === active}
              onClick={() => press({ type: "choose", place })}
              className={cx(
                LOOK,
                place === active
                  ? "border-sky bg-sky text-on-sky"
                  : "border-edge bg-surface text-ink hover:border-sky",
              )}
            >
              <span className="font-normal">
                {place === 0 ? t("now") : t("variant", { number: place })}
              </span>{" "}
              {total}
            </button>
          ))}
      {adds && changes.length < MOST_CHANGES ? (
        <button
          type="button"
          onClick={() => press({ type: "add-change" })}
          className={cx(LOOK, "border-dashed border-sky text-sky hover:bg-sky-wash")}
        >
          <span aria-hidden="true">+</span>
          {t("add")}
        </button>
      ) : null}
    </fieldset>
  );
}
