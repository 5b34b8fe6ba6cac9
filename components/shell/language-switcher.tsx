"use client";

import { useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import { useEffect } from "react";
import { cx } from "@/components/ui/cx";
import { usePathname } from "@/lib/wording/navigation";
import { LOCALES, type Locale } from "@/lib/wording/routing";
import { keepForms, restoreForms } from "./kept-forms";

// Each language names itself: who cannot read the page can still find theirs.
const OWN_NAMES: Record<Locale, string> = { kk: "Қазақша", ru: "Русский", en: "English" };

/**
 * The same page in another language. Plain links, so that they work before scripts load and the whole
 * document, its `lang` included, comes anew; what was typed is carried over.
 */
export function LanguageSwitcher({ label }: { label: string }) {
  const current = useLocale();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const path = query ? `${pathname}?${query}` : pathname;

  useEffect(() => restoreForms(path), [path]);

  return (
    <nav aria-label={label}>
      <ul className="flex">
        {LOCALES.map((locale) => (
          <li key={locale}>
            <a
              href={`/${locale}${path === "/" ? "" : path}`}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === current ? "true" : undefined}
              onClick={() => keepForms(path)}
              className={cx(
                "inline-flex min-h-11 items-center px-2.5 text-sm sm:px-3",
                locale === current
                  ? "font-semibold text-night-gold underline decoration-2 underline-offset-8"
                  : "text-on-night hover:underline hover:underline-offset-8",
              )}
            >
              {OWN_NAMES[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
