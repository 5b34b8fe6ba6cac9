import { useLocale, useTranslations } from "next-intl";
import type { Line } from "@/lib/documents/checklist";
import { countryName } from "@/lib/wording/country-names";
import { needOf } from "./need-of";

/** In one line, where files are attached: what the paper needs. Silent about papers of Kazakhstan. */
export function NeedLine({ line }: { line: Line | null }) {
  const t = useTranslations("documents");
  const locale = useLocale();
  if (line === null || line.issuer === null || line.issuer === "KZ") return null;
  const { issuer, translation } = line;
  return (
    <p>
      {t("whatNeeded", {
        country: countryName(issuer, locale),
        certify: t(`certify.${needOf(line)}`),
        translate: t(`translate.${translation}`),
      })}
    </p>
  );
}
