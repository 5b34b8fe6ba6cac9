import { useLocale, useTranslations } from "next-intl";
import { SourceMark } from "@/components/ui/source-mark";
import { Tag } from "@/components/ui/tag";
import type { CountryNote } from "@/lib/documents/country-note";

/** What to know about a country's papers, each with how far it can be relied on. */
export function CountryNotes({ notes }: { notes: readonly CountryNote[] }) {
  const t = useTranslations("documents");
  const locale = useLocale();
  if (notes.length === 0) return null;
  return (
    <ul className="space-y-2">
      {notes.map(({ about, replaces, text, provenance }) => (
        <li key={`${about} ${text.en}`} className="border-s-4 border-gold ps-3">
          {replaces ? (
            <p className="mb-1">
              <Tag tone="warning">{t("replaces")}</Tag>
            </p>
          ) : null}
          <p>
            {text[locale]} <SourceMark status={provenance.status} as="sign" />
          </p>
        </li>
      ))}
    </ul>
  );
}
