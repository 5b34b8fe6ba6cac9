"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { ExplainedQuestion } from "@/lib/practice/outcome";

const LOOKS = {
  right: "border-grass bg-grass-wash text-grass-ink",
  wrong: "border-madder bg-madder-wash text-madder-ink",
  other: "border-line bg-surface",
} as const;

/** The four options as they were asked, with the right one and the chosen one named in words. */
export function ExplainedOptions({ explained }: { readonly explained: ExplainedQuestion }) {
  const t = useTranslations("practice.result");
  const { question, right, chosen } = explained;
  const lookOf = (place: number) =>
    place === right ? "right" : place === chosen ? "wrong" : "other";
  return (
    <ul className="grid gap-2">
      {question.options.map((option, place) => (
        <li
          key={option}
          className={cx(
            "flex flex-wrap items-center gap-x-3 rounded-md border-2 px-3 py-2",
            LOOKS[lookOf(place)],
          )}
        >
          <span lang="kk" className="min-w-0 flex-1">
            {option}
          </span>
          {place === right ? (
            <span className="inline-flex items-center gap-1 text-sm font-semibold">
              <Icon name="check" />
              {t("key")}
            </span>
          ) : null}
          {place === chosen ? <span className="text-sm font-semibold">{t("yours")}</span> : null}
        </li>
      ))}
    </ul>
  );
}
