import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Source } from "@/lib/psychometrics/source";

/** Says on every page that shows them that nobody gave these answers. */
export function SimulatedNotice({ source }: { readonly source: Source }) {
  const t = useTranslations("statistics");
  if (source !== "simulated") return null;
  return (
    <Notice tone="warning" title={t("simulatedTitle")} className="mb-6">
      <p>{t("simulatedBody")}</p>
    </Notice>
  );
}
