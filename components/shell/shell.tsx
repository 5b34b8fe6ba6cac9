import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ShellActor, SignOut } from "./account-menu";
import { Footer } from "./footer";
import { Header } from "./header";
import type { NavItem } from "./nav-links";
import type { ChooseTheme, Theme } from "./theme";

interface ShellProps {
  readonly actor: ShellActor | null;
  readonly navItems: readonly NavItem[];
  /** The demo clock's moment in words, where this is a demo; else null. */
  readonly demoMoment: string | null;
  readonly signOut?: SignOut | undefined;
  readonly theme: Theme;
  readonly chooseTheme: ChooseTheme;
  readonly children: ReactNode;
}

/** What surrounds every page. */
export function Shell(props: ShellProps) {
  const { actor, navItems, demoMoment, signOut, theme, chooseTheme, children } = props;
  const t = useTranslations("shell");
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only rounded-md bg-gold px-4 py-3 font-semibold text-on-gold focus:not-sr-only focus:absolute focus:start-3 focus:top-2 focus:z-50"
      >
        {t("skip")}
      </a>
      {demoMoment === null ? null : (
        <p className="bg-gold-wash px-4 py-1.5 text-center text-sm font-semibold text-gold-ink">
          {t("demo", { moment: demoMoment })}
        </p>
      )}
      <Header actor={actor} navItems={navItems} signOut={signOut} chooseTheme={chooseTheme} />
      <main id="content" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <Footer theme={theme} chooseTheme={chooseTheme} />
    </div>
  );
}
