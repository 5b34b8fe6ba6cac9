import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "./text-link";

export interface SummaryRow {
  readonly label: string;
  readonly value: ReactNode;
  /** Where the answer can be changed. */
  readonly changeHref?: string;
}

/** Names and values; with `changeHref` each row offers to change its answer ("check your answers"). */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const t = useTranslations("common");
  return (
    <dl className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <div key={row.label} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[2fr_3fr_6rem]">
          <dt className="font-semibold">{row.label}</dt>
          <dd className="min-w-0">{row.value}</dd>
          {row.changeHref ? (
            <dd>
              <TextLink
                href={row.changeHref}
                className="inline-flex min-h-11 items-center sm:min-h-0"
              >
                {t("change")}
                <span className="sr-only"> ({row.label})</span>
              </TextLink>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
