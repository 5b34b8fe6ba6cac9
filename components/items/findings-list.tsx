import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { type Findings, isClean } from "@/lib/items/findings";

interface FindingsListProps {
  readonly findings: Findings;
}

/** What stands between a draft and its review. */
export function FindingsList({ findings }: FindingsListProps) {
  const t = useTranslations("items");
  if (isClean(findings)) return <Notice tone="success">{t("page.whole")}</Notice>;
  return (
    <Notice tone="warning" title={t("page.lacks")}>
      <ul className="list-disc ps-5">
        {findings.gaps.map((gap) => (
          <li key={gap}>{t(`gap.${gap}`)}</li>
        ))}
        {findings.faults.map(({ code, detail }) => (
          <li key={code}>{t(`fault.${code}`, { detail })}</li>
        ))}
      </ul>
    </Notice>
  );
}
