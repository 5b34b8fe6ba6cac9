import { useLocale, useTranslations } from "next-intl";
import { SourceMark } from "@/components/ui/source-mark";
import { formatTenge } from "@/lib/wording/format";
import type { Fact } from "./stage-facts";

/** A value in words with the sign of its source. */
export function FactText({ fact }: { fact: Fact }) {
  const t = useTranslations("start.facts");
  const locale = useLocale();
  if (!("count" in fact)) return t(fact.kind);
  const { kind, count, status } = fact;
  const text =
    kind === "feePerAttempt" ? t(kind, { fee: formatTenge(count, locale) }) : t(kind, { count });
  return (
    <span>
      {text}
      <SourceMark status={status} as="sign" />
    </span>
  );
}
