"use client";

import { useTranslations } from "next-intl";
import { readJob } from "@/lib/calculator/jobs";
import type { Sheet } from "@/lib/calculator/sheet";
import { useCalculation } from "./calculator-context";

const month = (text: string) => text.replace(/^(\d{4})-(\d{2})$/, "$2.$1");

/** The jobs that are counted, a line each. */
export function PrintedJobs({ sheet }: { readonly sheet: Sheet }) {
  const t = useTranslations("calculator.print");
  const { data } = useCalculation();
  if (sheet.typed["hasWorked"] !== "yes") return null;
  const jobs = sheet.jobs.flatMap((row) => readJob(row, data.rules.today) ?? []);
  const title = (code: string) =>
    `${code} ${data.occupations.find((one) => one.code === code)?.title ?? ""}`.trim();
  return (
    <ul className="text-sm">
      {jobs.map(({ occupation, from, to, documented }) => (
        <li key={`${occupation}-${from}-${to}`}>
          {title(occupation)}, {month(from)} – {to === null ? t("until") : month(to)},{" "}
          {t(documented ? "documented" : "undocumented")}
        </li>
      ))}
    </ul>
  );
}
