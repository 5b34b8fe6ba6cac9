import { defineRouting } from "next-intl/routing";

/** The three languages of the portal; Kazakh, the state language, comes first. */
export const LOCALES = ["kk", "ru", "en"] as const;

export type Locale = (typeof LOCALES)[number];

export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: "kk",
  localePrefix: "always",
});
