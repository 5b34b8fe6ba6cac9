"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { applies } from "@/lib/calculator/question";
import type { Family } from "@/lib/rules/criteria.schema";
import { useCalculation } from "./calculator-context";
import { activeSheet } from "./columns";

interface FamilySectionProps {
  readonly family: Family;
  readonly title: string;
  readonly isFirst: boolean;
  readonly next: { readonly family: Family; readonly title: string } | null;
  readonly names: readonly string[];
  readonly children: ReactNode;
}

const sectionId = (family: Family) => `family-${family}`;

/** The questions of one family, folded until wanted, with the points that they give so far. */
export function FamilySection(props: FamilySectionProps) {
  const { family, title, isFirst, next, names, children } = props;
  const t = useTranslations("calculator.section");
  const { data, columns, result } = useCalculation();
  const { questions } = data.rules;
  const { typed } = activeSheet(columns);
  const own = questions.filter(({ name }) => names.includes(name));
  const asked = own.filter((question) => applies(question, questions, typed));
  const open = asked.filter(({ name }) => result.open.includes(name));
  const sum = result.families.find((one) => one.family === family);
  return (
    <details
      id={sectionId(family)}
      open={isFirst}
      className="group rounded-lg border border-line bg-surface shadow-felt"
    >
      <summary className="flex cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 px-4 py-4 sm:px-6 [&::-webkit-details-marker]:hidden">
        <Icon name="next" className="text-sky transition-transform group-open:rotate-90" />
        <h2 className="min-w-0 flex-auto text-xl">{title}</h2>
        <span className="ms-auto text-end">
          <span className="block font-semibold whitespace-nowrap">
            {t("points", { points: sum?.points ?? 0, max: sum?.max ?? 0 })}
          </span>
          <span className="block text-sm whitespace-nowrap text-soft">
            {open.length === 0
              ? t("complete")
              : t("answered", { answered: asked.length - open.length, asked: asked.length })}
          </span>
        </span>
      </summary>
      <div className="space-y-6 border-t border-line px-4 pt-5 pb-6 sm:px-6">
        {children}
        {next === null ? null : <NextButton {...next} label={t("next", { title: next.title })} />}
      </div>
    </details>
  );
}

function NextButton({ family, label }: { readonly family: Family; readonly label: string }) {
  const open = () => {
    const section = document.getElementById(sectionId(family));
    const summary = section?.querySelector("summary");
    section?.setAttribute("open", "");
    summary?.focus();
    summary?.scrollIntoView({ block: "start" });
  };
  return (
    <button
      type="button"
      onClick={open}
      className="inline-flex min-h-12 cursor-pointer items-center gap-2 rounded-md border-2 border-sky px-4 font-semibold text-sky hover:bg-sky-wash"
    >
      {label}
      <Icon name="down" />
    </button>
  );
}
