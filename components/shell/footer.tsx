import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { ChooseTheme, Theme } from "./theme";
import { ThemeChoice } from "./theme-choice";

/** On what law this stands, where help is, and how the page may look. */
export function Footer({ theme, chooseTheme }: { theme: Theme; chooseTheme: ChooseTheme }) {
  const t = useTranslations("shell.footer");
  return (
    <footer className="night no-print mt-auto">
      <div aria-hidden="true" className="ornament rotate-180 bg-night-gold" />
      <div className="mx-auto grid max-w-7xl gap-8 px-4 py-8 text-sm sm:px-6 md:grid-cols-[2fr_1.4fr_1.4fr]">
        <div className="max-w-prose space-y-3 text-night-soft">
          <p>{t("basis")}</p>
          <p>{t("sources")}</p>
          <p>{t("time")}</p>
        </div>
        <div className="space-y-3">
          <h2 className="font-semibold">{t("help")}</h2>
          <p className="text-night-soft">{t("contact")}</p>
          <a
            href="tel:1414"
            className="inline-flex min-h-11 items-center gap-2 rounded-sm border border-night-soft px-3 font-semibold hover:border-night-gold"
          >
            <Icon name="phone" />
            {t("callAction")}
          </a>
          <p className="text-night-soft">{t("accessibility")}</p>
        </div>
        <ThemeChoice theme={theme} choose={chooseTheme} />
      </div>
    </footer>
  );
}
